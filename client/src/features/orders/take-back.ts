import type { OrderDraft } from '@heard/shared/orders/send-order.ts';
import { readDraft, writeDraft } from './draft-store.ts';

/** Puts a refused order back on the pad of its check, behind what is typed there already. Returns the way to that pad. */
export function takeBack(input: unknown): string {
  const { checkId, orderId, lines } = input as OrderDraft;
  const draft = readDraft(checkId);
  const known = new Set(draft.lines.map((line) => line.lineId));
  writeDraft(checkId, { orderId: draft.orderId || orderId, lines: [...draft.lines, ...lines.filter((line) => !known.has(line.lineId))] });
  return `/checks/${checkId}/order`;
}
