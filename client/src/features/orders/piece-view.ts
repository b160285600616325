import type { Cents } from '@heard/shared/kernel/money.ts';
import type { State } from '@heard/shared/live/state.ts';
import { modifierWords } from '@heard/shared/menu/modifier-words.ts';
import type { LineStatus } from '@heard/shared/orders/line-status.ts';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import type { Check, GivenDiscount, Line, Share } from '@heard/shared/orders/orders-kinds.ts';
import { countWords } from '@heard/shared/orders/piece-words.ts';
import { grossOf, pieceOfLine, sharesOf } from '@heard/shared/orders/pieces.ts';

/** One row of a check: a line of its own, what is left of one, or a share of another check's. */
export interface PieceView {
  readonly id: string;
  readonly lineId: string;
  readonly name: string;
  readonly ways: string;
  readonly seat: number;
  readonly status: LineStatus;
  /** How much of it is paid here: `2`, `1/3`. */
  readonly count: string;
  /** Before discounts. */
  readonly gross: Cents;
  readonly discounts: readonly GivenDiscount[];
  readonly allergies: readonly string[];
  /** Where the rest of it is, or where it comes from. */
  readonly elsewhere: string;
  /** The check of another table that it was ordered on; empty for all that this table had. */
  readonly guestOf: string;
}

/** All that stands on a check, voided lines too, in the order in which it was sent; shares of other checks come last. */
export function piecesView(state: State, check: Check): PieceView[] {
  const own = linesOf(state, check.id).map((line) => ownPiece(state, line));
  const shared = [...state.share.values()].filter((share) => share.checkId === check.id);
  return [...own, ...shared.map((share) => sharedPiece(state, check, share))];
}

function ownPiece(state: State, line: Line): PieceView {
  const shares = line.status === 'voided' ? [] : sharesOf(state, line.id);
  const piece = pieceOfLine(line, shares);
  const gone = shares.map((share) => `${countWords(line.quantity, share)} on check ${state.check.get(share.checkId)?.number}`);
  const gross = line.status === 'voided' ? grossOf(line) : piece.gross;
  const { discounts } = piece;
  return {
    id: line.id,
    ...lineWords(line),
    count: countWords(line.quantity, piece),
    gross,
    discounts,
    elsewhere: gone.join(', '),
    guestOf: '',
  };
}

function sharedPiece(state: State, check: Check, share: Share): PieceView {
  const line = state.line.get(share.lineId);
  const from = line && state.check.get(line.checkId);
  const words = line ? lineWords(line) : { ...UNKNOWN_LINE, lineId: share.lineId, name: share.name };
  const elsewhere = from ? `from check ${from.number}` : 'from another check';
  const isOfThisTable = from !== undefined && from.tableId === check.tableId && from.partyId === check.partyId;
  const { id, gross, discounts } = share;
  return {
    id,
    ...words,
    count: countWords(line?.quantity ?? 1, share),
    gross,
    discounts,
    elsewhere,
    guestOf: isOfThisTable ? '' : elsewhere,
  };
}

const UNKNOWN_LINE = { ways: '', seat: 0, status: 'served', allergies: [] } as const;

function lineWords({ id, name, seat, status, allergies, modifiers, note }: Line) {
  const ways = [...modifiers.map(modifierWords), note];
  return { lineId: id, name, seat, status, allergies, ways: ways.filter(Boolean).join(', ') };
}
