import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { Line } from '@heard/shared/orders/orders-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';

/** What was tapped and not sent yet. `orderId` is made with the first line, so that the same draft can never be sent twice. */
export interface Draft {
  readonly orderId: string;
  readonly lines: readonly LineDraft[];
}

export const EMPTY_DRAFT: Draft = { orderId: '', lines: [] };

type NewId = () => string;
export interface Place {
  readonly seat: number;
  readonly course: number;
}

const withLines = (draft: Draft, lines: readonly LineDraft[], newId: NewId): Draft => ({
  orderId: lines.length === 0 ? '' : draft.orderId || newId(),
  lines,
});

/** One more of an item. It joins a line that says exactly the same; anything that differs is a line of its own. */
export function addItem(draft: Draft, item: Item, modifierIds: readonly string[], place: Place, newId: NewId): Draft {
  const same = draft.lines.find((line) => line.itemId === item.id && isPlain(line, place) && isSameChoice(line.modifierIds, modifierIds));
  if (same) return changeLine(draft, same.lineId, { quantity: same.quantity + 1 });
  const line: LineDraft = { lineId: newId(), itemId: item.id, quantity: 1, ...place, note: '', modifierIds, isHeld: false };
  return withLines(draft, [...draft.lines, line], newId);
}

const isPlain = (line: LineDraft, { seat, course }: Place): boolean =>
  line.seat === seat && line.course === course && line.note === '' && !line.isHeld;

const isSameChoice = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));

/** A quantity of 0 takes the line away. */
export function changeLine(draft: Draft, lineId: string, fields: Partial<LineDraft>): Draft {
  const lines = draft.lines.map((line) => (line.lineId === lineId ? { ...line, ...fields } : line)).filter((line) => line.quantity > 0);
  return lines.length === 0 ? EMPTY_DRAFT : { ...draft, lines };
}

export const holdAll = (draft: Draft): Draft => ({ ...draft, lines: draft.lines.map((line) => ({ ...line, isHeld: true })) });

/** The same again: every line of a round, seat for seat, with ids of its own. */
export function repeatRound(draft: Draft, round: readonly Line[], newId: NewId): Draft {
  const again = round
    .filter((line) => line.status !== 'voided')
    .map(({ itemId, quantity, seat, course, note, modifiers }) => ({
      lineId: newId(),
      itemId,
      quantity,
      seat,
      course,
      note,
      modifierIds: modifiers.map((modifier) => modifier.modifierId),
      isHeld: false,
    }));
  return withLines(draft, [...draft.lines, ...again], newId);
}

export const countOf = (draft: Draft, itemId: string): number =>
  draft.lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0);
export const countAll = (draft: Draft): number => draft.lines.reduce((sum, line) => sum + line.quantity, 0);
