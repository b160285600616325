import { apportion, type Cents } from '@heard/shared/kernel/money.ts';
import { lessPart, plusPart, type Part } from '@heard/shared/orders/pieces.ts';
import { grouped } from '../../ui/grouped.ts';
import { seatWords, type PieceHere } from './pieces-here.ts';

/** What one other check gets: parts of what stands of each line here. */
export interface SplitPart {
  readonly checkId: string;
  readonly name: string;
  readonly lines: readonly (Part & { readonly lineId: string })[];
}

type Splittable = Pick<PieceHere, 'lineId' | 'seat'>;
const WHOLE: Part = { part: 1, of: 1 };
const NOTHING: Part = { part: 0, of: 1 };

/** The seats somebody ordered at, without what the table shares. */
export const seatsOf = (pieces: readonly Splittable[]): number[] =>
  [...new Set(pieces.map(({ seat }) => seat).filter((seat) => seat > 0))].sort((a, b) => a - b);

/** The first seat keeps this check; each other gets one of its own, and its part of what the table shares. */
export function bySeat(pieces: readonly Splittable[], ids: readonly string[], isSharedDivided: boolean): SplitPart[] {
  const seats = seatsOf(pieces);
  const at = grouped(pieces, ({ seat }) => seat);
  const shared = isSharedDivided ? (at.get(0) ?? []) : [];
  return seats.slice(1).map((seat, place) => ({
    checkId: ids[place]!,
    name: seatWords(seat),
    lines: [
      ...at.get(seat)!.map(({ lineId }) => ({ lineId, ...WHOLE })),
      ...shared.map(({ lineId }) => ({ lineId, part: 1, of: seats.length })),
    ],
  }));
}

/** One check that pays an amount. */
export interface AmountPart {
  readonly checkId: string;
  readonly name: string;
  readonly amount: Cents;
}

/** So many checks that pay the same, but for a cent that cannot be divided; the first of them is this one and keeps `rest`. */
export function evenly(due: Cents, ids: readonly string[], count: number): { readonly parts: readonly AmountPart[]; readonly rest: Cents } {
  const [rest = due, ...amounts] = apportion(due, Array<number>(count).fill(1));
  return { parts: amounts.map((amount, at) => ({ checkId: ids[at]!, name: `Share ${at + 2} of ${count}`, amount })), rest };
}

/** Line by line: which check has how much of what stands here. */
export type Given = readonly (Part & { readonly lineId: string; readonly checkId: string })[];

/** How much one tap gives. */
export const PER_TAP = ['all', 'one', 'half', 'third', 'quarter'] as const;
export type PerTap = (typeof PER_TAP)[number];

export function tapAmount(perTap: PerTap, { quantity, part, of }: Pick<PieceHere, 'quantity' | 'part' | 'of'>): Part {
  if (perTap === 'one') return { part: of, of: quantity * part };
  return { part: 1, of: { all: 1, half: 2, third: 3, quarter: 4 }[perTap] };
}

/** What still stands here of a line. */
export const leftOf = (given: Given, lineId: string): Part =>
  given.filter((one) => one.lineId === lineId).reduce((left, one) => lessPart(left, one), WHOLE);

/** A tap: the check gets so much, or what is left; where nothing is left, what it had comes back. */
export function give(given: Given, lineId: string, checkId: string, amount: Part): Given {
  const left = leftOf(given, lineId);
  if (left.part === 0) return takeBack(given, lineId, checkId);
  const more = isMore(amount, left) ? left : amount;
  const had = given.find((one) => one.lineId === lineId && one.checkId === checkId) ?? NOTHING;
  return [...takeBack(given, lineId, checkId), { lineId, checkId, ...plusPart(had, more) }];
}

export const takeBack = (given: Given, lineId: string, checkId: string): Given =>
  given.filter((one) => one.lineId !== lineId || one.checkId !== checkId);

const isMore = (a: Part, b: Part): boolean => a.part * b.of > b.part * a.of;

export const byItem = (given: Given): SplitPart[] =>
  [...grouped(given, ({ checkId }) => checkId)].map(([checkId, lines]) => ({
    checkId,
    name: '',
    lines: lines.map(({ lineId, part, of }) => ({ lineId, part, of })),
  }));
