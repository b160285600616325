import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { counted } from '../../ui/elapsed.ts';
import { piecesIn, sendStep, type Choice, type OrderConflict } from './choice.ts';
import { keepingChoices, keptOn } from './refused-order.ts';

/** 86 meanwhile, or fewer left than were ordered: the rest can go, and what is missing be replaced. */
export function outOfStockChoices(conflict: OrderConflict): Choice[] {
  const { order } = conflict;
  const missing = order.lines.filter((line) => isMissing(conflict, line));
  const rest = order.lines.filter((line) => !missing.includes(line));
  if (missing.length === 0) return keepingChoices(conflict);
  const names = namesOf(conflict, missing);
  return [...sendTheLast(conflict), ...withoutThem(conflict, rest, missing, names), ...keepingChoices(conflict)];
}

function isMissing({ refusal, state }: OrderConflict, line: LineDraft): boolean {
  const { itemId, modifierId } = refusal.about as { readonly itemId?: string; readonly modifierId?: string };
  const item = state.item.get(line.itemId);
  const isSaid = modifierId === undefined ? line.itemId === itemId : line.modifierIds.includes(modifierId);
  return isSaid || item === undefined || item.isOut || line.modifierIds.some((id) => state.modifier.get(id)?.isOut !== false);
}

function withoutThem(conflict: OrderConflict, rest: readonly LineDraft[], missing: readonly LineDraft[], names: string): Choice[] {
  if (rest.length === 0) return [];
  const steps = [sendStep({ ...conflict.order, lines: rest })];
  const sent = counted(piecesIn(rest), 'item');
  const keeps = keptOn(conflict, missing);
  return [
    { label: `Send the rest without ${names}`, said: `${sent} sent without ${names}.`, steps },
    ...(keeps
      ? [{ label: `Send the rest, replace ${names}`, said: `${sent} sent. Replace ${names} here.`, steps, keeps, opensPad: true }]
      : []),
  ];
}

/** Of a countdown that holds fewer than were ordered, those that are left. */
function sendTheLast({ refusal, state, order }: OrderConflict): Choice[] {
  const { itemId = '' } = refusal.about as { readonly itemId?: string };
  const item = state.item.get(itemId);
  if (refusal.code !== 'item/short' || !item?.remaining) return [];
  let left = item.remaining;
  const lines = order.lines.flatMap((line) => {
    if (line.itemId !== itemId) return [line];
    const quantity = Math.min(line.quantity, left);
    left -= quantity;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
  const last = item.remaining === 1 ? `the last ${item.name}` : `the last ${item.remaining} ${item.name}`;
  return [{ label: `Send ${last}`, said: `Sent with ${last}.`, steps: [sendStep({ ...order, lines })] }];
}

const namesOf = ({ state }: OrderConflict, lines: readonly LineDraft[]): string =>
  [...new Set(lines.map((line) => state.item.get(line.itemId)?.name ?? 'what is no longer sold'))].join(', ');
