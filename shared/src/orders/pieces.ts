import type { Cents } from '../kernel/money.ts';
import type { State } from '../live/state.ts';
import { linesOf } from './lines-of.ts';
import type { GivenDiscount, Line, Share } from './orders-kinds.ts';

/** What one check pays of one line: all that is not shared out, or a share. Everything a check comes to is a sum over its pieces. */
export interface Piece {
  readonly lineId: string;
  /** Null: the line itself, on its own check. */
  readonly shareId: string | null;
  readonly name: string;
  /** `part` of `of` equal parts of the line's quantity. */
  readonly part: number;
  readonly of: number;
  readonly gross: Cents;
  readonly discounts: readonly GivenDiscount[];
  readonly taxRate: number;
  readonly isTaxIncluded: boolean;
}

export const grossOf = (line: Line): Cents => line.unitPrice * line.quantity;
export const discountOf = ({ discounts }: Pick<Piece, 'discounts'>): Cents => discounts.reduce((sum, { amount }) => sum + amount, 0);
/** After discounts, as the menu prints it. */
export const netOf = (piece: Piece): Cents => piece.gross - discountOf(piece);

/** In the same order on every device: rules that put them together say the same everywhere. */
export function sharesOf(state: State, lineId: string): Share[] {
  const shares: Share[] = [];
  for (const share of state.share.values()) if (share.lineId === lineId) shares.push(share);
  return shares.sort(byId);
}

export const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

/** In the order they were sent, shares of other checks' lines last. Voided lines are not paid, and so are not here. */
export function piecesOf(state: State, checkId: string): Piece[] {
  const own = linesOf(state, checkId).filter((line) => line.status !== 'voided');
  const shared: Piece[] = [];
  const sharedOut = new Map<string, Share[]>(own.map(({ id }) => [id, []]));
  for (const share of state.share.values()) {
    sharedOut.get(share.lineId)?.push(share);
    if (share.checkId === checkId) shared.push(pieceOfShare(share));
  }
  return [...own.map((line) => pieceOfLine(line, sharedOut.get(line.id)!)), ...shared];
}

/** What money is divided over: in the same order on every device, so that the odd cent falls on the same piece everywhere. */
export const piecesInOrder = (state: State, checkId: string): Piece[] =>
  piecesOf(state, checkId).sort((one, other) => (one.lineId < other.lineId ? -1 : 1));

export function pieceOfShare({ id, lineId, name, part, of, gross, discounts, taxRate, isTaxIncluded }: Share): Piece {
  return { lineId, shareId: id, name, part, of, gross, discounts, taxRate, isTaxIncluded };
}

/** What is left of a line on its own check. */
export function pieceOfLine(line: Line, shares: readonly Share[]): Piece {
  const left = shares.reduce((rest, { part, of }) => lessPart(rest, { part, of }), { part: 1, of: 1 });
  const gross = grossOf(line) - shares.reduce((sum, share) => sum + share.gross, 0);
  const { id: lineId, name, discounts, taxRate, isTaxIncluded } = line;
  return { lineId, shareId: null, name, ...left, gross, discounts, taxRate, isTaxIncluded };
}

export interface Part {
  readonly part: number;
  readonly of: number;
}

/** Fractions in lowest terms. */
export const lessPart = (a: Part, b: Part): Part => lowest(a.part * b.of - b.part * a.of, a.of * b.of);
export const plusPart = (a: Part, b: Part): Part => lowest(a.part * b.of + b.part * a.of, a.of * b.of);
export const partOfPart = (a: Part, b: Part): Part => lowest(a.part * b.part, a.of * b.of);

function lowest(part: number, of: number): Part {
  const common = commonDivisor(part, of);
  return { part: part / common, of: of / common };
}

/** The smallest number of equal parts in which both can be counted. */
export const commonParts = (a: number, b: number): number => (a / commonDivisor(a, b)) * b;

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) || 1 : commonDivisor(b, a % b);
}
