import { found, must } from '../kernel/errors.ts';
import { apportion, type Cents } from '../kernel/money.ts';
import { add, remove, set, type Change } from '../live/event.ts';
import { derivedId } from '../kernel/ids.ts';
import type { State } from '../live/state.ts';
import type { GivenDiscount, Line, Share } from './orders-kinds.ts';
import { commonParts, lessPart, partOfPart, pieceOfLine, plusPart, sharesOf, type Part } from './pieces.ts';

/** What one check pays of a line. */
export interface Slice extends Part {
  readonly gross: Cents;
  readonly discounts: readonly GivenDiscount[];
}

/** A line and what each check pays of it. */
export interface Division {
  readonly lineId: string;
  /** The check on which the line stands; null where the line itself is of a day that is over. */
  readonly ownerId: string | null;
  readonly slices: ReadonlyMap<string, Slice>;
}

/** A part of what one check pays of a line, for another check. */
export interface Take extends Part {
  readonly checkId: string;
}

/** The product of two stays an exact number: 90 million squared is below 2^53. */
export const FINEST_PARTS = 90_000_000;

export function divisionOf(state: State, lineId: string): Division {
  const line = state.line.get(lineId);
  const shares = line?.status === 'voided' ? [] : sharesOf(state, lineId);
  const slices = new Map<string, Slice>(shares.map((share) => [share.checkId, share]));
  if (line && line.status !== 'voided') slices.set(line.checkId, pieceOfLine(line, shares));
  return { lineId, ownerId: line?.checkId ?? null, slices };
}

/**
 * Gives parts of what a check pays of a line to other checks. Where nothing of it stays, the line itself goes to whoever takes most,
 * so that every line has a piece on its own check. `turn` says whose turn it is to bear the first odd cent.
 */
export function divide(division: Division, fromId: string, takes: readonly Take[], turn = 0): Division {
  const piece = division.slices.get(fromId)!;
  const parts = takes.map((take) => fine(partOfPart(piece, take)));
  const left = parts.reduce<Part>((rest, part) => fine(lessPart(rest, part)), piece);
  must(left.part >= 0, 'split/over', 'More of a line is given away than there is.', { lineId: division.lineId });
  const cut = cutSlice(piece, [left, ...parts], turn);
  return deal(
    division,
    fromId,
    cut[0]!,
    takes.map(({ checkId }, at) => [checkId, cut[at + 1]!] as const),
  );
}

export interface Amounts {
  readonly checkIds: readonly string[];
  /** What stays first, then what each check takes: of everything, and of this line. */
  readonly amounts: readonly Cents[];
  readonly grosses: readonly Cents[];
}

/** Divisible by every number of guests up to 16: amounts are counted in so many parts of a line. */
const AMOUNT_PARTS = 720_720;

/** Gives away so much money of a line; which part of it that is, is near enough. */
export function divideBy(division: Division, fromId: string, { checkIds, amounts, grosses }: Amounts): Division {
  const piece = division.slices.get(fromId)!;
  const all = commonPartsOf([...division.slices.values()]);
  const finer = commonParts(all, AMOUNT_PARTS);
  const of = finer <= FINEST_PARTS ? finer : all;
  const counts = apportion(piece.part * (of / piece.of), amounts);
  must(
    counts.every((count, at) => count > 0 || grosses[at] === 0),
    'split/too-fine',
    TOO_FINE,
  );
  const parts = counts.map((part) => partOfPart({ part, of }, { part: 1, of: 1 }));
  const cut = cutDiscounts(parts, grosses, piece.discounts);
  const taken = checkIds.map((checkId, at) => [checkId, cut[at + 1]!] as const);
  return deal(
    division,
    fromId,
    cut[0]!,
    taken.filter(([, { part }]) => part > 0),
  );
}

function deal(division: Division, fromId: string, left: Slice, taken: readonly (readonly [string, Slice])[]): Division {
  const slices = new Map(division.slices);
  slices.set(fromId, left);
  for (const [checkId, slice] of taken) slices.set(checkId, joined(slices.get(checkId), slice));
  if (left.part > 0) return { ...division, slices: finest(slices) };
  slices.delete(fromId);
  const most = taken.reduce((best, next) => (lessPart(next[1], best[1]).part > 0 ? next : best));
  return { ...division, ownerId: division.ownerId === fromId ? most[0] : division.ownerId, slices: finest(slices) };
}

/** The rows that say so: the line where it stands now, and a share for each of the others. */
export function divisionChanges(state: State, { lineId, ownerId, slices }: Division): Change[] {
  const line = state.line.get(lineId);
  const shares = sharesOf(state, lineId);
  const known = new Map(shares.map((share) => [share.checkId, share]));
  const like = found(line ?? shares[0], 'line');
  const taken = [...slices].filter(([checkId]) => checkId !== ownerId);
  return [
    ...lineChange(line, ownerId, ownerId === null ? undefined : slices.get(ownerId)),
    ...shares.filter(({ checkId }) => checkId === ownerId || !slices.has(checkId)).map(({ id }) => remove('share', id)),
    ...taken.flatMap(([checkId, slice]) => shareChange({ like, lineId, checkId }, slice, known.get(checkId))),
  ];
}

function lineChange(line: Line | undefined, ownerId: string | null, own: Slice | undefined): Change[] {
  if (!line || !own || ownerId === null) return [];
  const moved = line.checkId === ownerId ? {} : { checkId: ownerId };
  const discounted = isSame(line.discounts, own.discounts) ? {} : { discounts: [...own.discounts] };
  const fields = { ...moved, ...discounted };
  return Object.keys(fields).length === 0 ? [] : [set('line', line.id, fields)];
}

interface Taken {
  readonly like: Line | Share;
  readonly lineId: string;
  readonly checkId: string;
}

function shareChange({ like, lineId, checkId }: Taken, { part, of, gross, discounts }: Slice, known: Share | undefined): Change[] {
  const fields = { part, of, gross, discounts: [...discounts] };
  const { name, taxRate, isTaxIncluded } = like;
  if (!known)
    return [add('share', { id: derivedId(lineId, `share:${checkId}`), lineId, checkId, name, ...fields, taxRate, isTaxIncluded })];
  const was = { part: known.part, of: known.of, gross: known.gross, discounts: known.discounts };
  return isSame(was, fields) ? [] : [set('share', known.id, fields)];
}

/** Every cent lands on one of the parts. */
function cutSlice({ gross, discounts }: Slice, parts: readonly Part[], turn: number): Slice[] {
  const all = commonPartsOf(parts);
  const grosses = inTurn(
    gross,
    parts.map(({ part, of }) => part * (all / of)),
    turn,
  );
  return cutDiscounts(parts, grosses, discounts);
}

/** A discount is apportioned by what is left of each part, so that it never comes to more than that. */
function cutDiscounts(parts: readonly Part[], grosses: readonly Cents[], discounts: readonly GivenDiscount[]): Slice[] {
  const rooms = [...grosses];
  const given = parts.map((): GivenDiscount[] => []);
  for (const discount of discounts) {
    if (discount.amount === 0) continue;
    apportion(discount.amount, rooms).forEach((amount, at) => {
      rooms[at]! -= amount;
      if (amount > 0) given[at]!.push({ ...discount, amount });
    });
  }
  return parts.map(({ part, of }, at) => ({ part, of, gross: grosses[at]!, discounts: given[at]! }));
}

function inTurn(amount: Cents, weights: readonly number[], turn: number): Cents[] {
  const by = turn % weights.length;
  const turned = apportion(amount, [...weights.slice(by), ...weights.slice(0, by)]);
  return [...turned.slice(weights.length - by), ...turned.slice(0, weights.length - by)];
}

function joined(one: Slice | undefined, other: Slice): Slice {
  if (!one) return other;
  const discounts = new Map(one.discounts.map((discount) => [discount.discountId, discount]));
  for (const discount of other.discounts) {
    const amount = discount.amount + (discounts.get(discount.discountId)?.amount ?? 0);
    discounts.set(discount.discountId, { ...discount, amount });
  }
  return { ...plusPart(one, other), gross: one.gross + other.gross, discounts: [...discounts.values()] };
}

const TOO_FINE = 'This was divided so often that it cannot be divided any finer.';

function fine(part: Part): Part {
  must(part.of <= FINEST_PARTS, 'split/too-fine', TOO_FINE);
  return part;
}

/** Whatever is added up or taken off later stays exact. */
function finest(slices: ReadonlyMap<string, Slice>): ReadonlyMap<string, Slice> {
  commonPartsOf([...slices.values()]);
  return slices;
}

const commonPartsOf = (parts: readonly Part[]): number => parts.reduce((all, { of }) => fine({ part: 1, of: commonParts(all, of) }).of, 1);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
