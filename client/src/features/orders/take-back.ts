import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { readDraft, writeDraft } from './draft-store.ts';

interface TakenBack {
  /** Of the draft: a check, or a table. */
  readonly padOf: string;
  readonly orderId: string;
  readonly lines: readonly LineDraft[];
}

/** Puts lines that were not accepted back on a pad, behind what is typed there already; what they cost is promised anew. */
export function takeBack({ padOf, orderId, lines }: TakenBack): void {
  const draft = readDraft(padOf);
  const known = new Set(draft.lines.map((line) => line.lineId));
  const back = lines.filter((line) => !known.has(line.lineId)).map(unpromised);
  writeDraft(padOf, { ...draft, orderId: draft.orderId || orderId, lines: [...draft.lines, ...back] });
}

const unpromised = (line: LineDraft): LineDraft => {
  const { promised: told, ...rest } = line;
  return told === undefined ? line : rest;
};
