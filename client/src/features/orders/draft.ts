import type { Half } from '@heard/shared/menu/choose-modifiers.ts';
import type { OpenPrice } from '@heard/shared/menu/as-ordered.ts';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';

/** How one of something is wanted. */
export interface Made {
  readonly modifierIds: readonly string[];
  readonly halves?: readonly Half[];
  readonly open?: OpenPrice;
}

/** What is being asked about an item before it is added, or changed: kept with the draft, so that a reload asks on where it was. */
export interface Asking {
  readonly itemId: string;
  /** The line that is changed; null for a new one. */
  readonly lineId: string | null;
  readonly made: Made;
  /** Name and price of an open item as they are typed. */
  readonly typed: { readonly name: string; readonly price: string };
}

/** What was tapped and not sent yet. `orderId` is made with the first line, so that the same draft can never be sent twice. */
export interface Draft {
  readonly orderId: string;
  readonly lines: readonly LineDraft[];
  readonly asking?: Asking | null;
}

export const EMPTY_DRAFT: Draft = { orderId: '', lines: [] };

type NewId = () => string;
export interface Place {
  readonly seat: number;
  readonly course: number;
}

export const isEmptyDraft = ({ lines, asking }: Draft): boolean => lines.length === 0 && !asking;

const withLines = (draft: Draft, lines: readonly LineDraft[], newId: NewId): Draft => ({
  ...draft,
  orderId: lines.length === 0 ? '' : draft.orderId || newId(),
  lines,
});

/** One more of an item. It joins a line that says exactly the same; anything that differs is a line of its own. */
export function addItem(draft: Draft, item: Item, made: Made, place: Place, newId: NewId): Draft {
  const same = draft.lines.find((line) => line.itemId === item.id && isPlain(line, place) && isSameMade(line, made));
  if (same && same.quantity < MOST_PER_LINE) return changeLine(draft, same.lineId, { quantity: same.quantity + 1 });
  const line: LineDraft = { lineId: newId(), itemId: item.id, quantity: 1, ...place, note: '', ...madeFields(made), isHeld: false };
  return withLines(draft, [...draft.lines, line], newId);
}

/** What one line may be sent with (the contract's limit). */
export const MOST_PER_LINE = 99;

const isPlain = (line: LineDraft, { seat, course }: Place): boolean =>
  line.seat === seat && line.course === course && line.note === '' && !line.isHeld;

/** In any order. */
const isSameMade = (a: Made, b: Made): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = ({ modifierIds, halves = [], open }: Made): string =>
  JSON.stringify([modifierIds.toSorted(), halves.map(({ modifierId, side }) => side + modifierId).sort(), open?.name, open?.price]);

const madeFields = ({ modifierIds, halves = [], open }: Made): Pick<LineDraft, 'modifierIds' | 'halves' | 'open'> => ({
  modifierIds,
  ...(halves.length > 0 && { halves: [...halves] }),
  ...(open && { open }),
});

/** A quantity of 0 takes the line away. */
export function changeLine(draft: Draft, lineId: string, fields: Partial<LineDraft>): Draft {
  const lines = draft.lines.map((line) => (line.lineId === lineId ? { ...line, ...fields } : line)).filter((line) => line.quantity > 0);
  return { ...draft, orderId: lines.length === 0 ? '' : draft.orderId, lines };
}

/** The same line, made another way. */
export function remakeLine(draft: Draft, lineId: string, made: Made): Draft {
  const remade = ({ halves: _halves, open: _open, ...line }: LineDraft): LineDraft => ({ ...line, ...madeFields(made) });
  return { ...draft, lines: draft.lines.map((line) => (line.lineId === lineId ? remade(line) : line)) };
}

/** On hold until a time, until somebody fires it (null), or not at all (false). */
export function holdLine(draft: Draft, lineId: string, until: number | null | false): Draft {
  const held = ({ fireAt: _fireAt, ...line }: LineDraft): LineDraft => ({
    ...line,
    isHeld: until !== false,
    ...(typeof until === 'number' && { fireAt: until }),
  });
  return { ...draft, lines: draft.lines.map((line) => (line.lineId === lineId ? held(line) : line)) };
}

export const holdAll = (draft: Draft): Draft => ({ ...draft, lines: draft.lines.map((line) => ({ ...line, isHeld: true })) });

export const addRound = (draft: Draft, round: readonly Omit<LineDraft, 'lineId'>[], newId: NewId): Draft =>
  withLines(draft, [...draft.lines, ...round.map((line) => ({ ...line, lineId: newId() }))], newId);

/** Two drafts of one check, as when the check was opened at another device while something was tapped at its table. */
export function joinDrafts(first: Draft, second: Draft): Draft {
  const known = new Set(first.lines.map((line) => line.lineId));
  return {
    orderId: first.orderId || second.orderId,
    lines: [...first.lines, ...second.lines.filter((line) => !known.has(line.lineId))],
    asking: first.asking ?? second.asking ?? null,
  };
}

export const countOf = (draft: Draft, itemId: string): number =>
  draft.lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0);
export const countAll = (draft: Draft): number => draft.lines.reduce((sum, line) => sum + line.quantity, 0);
