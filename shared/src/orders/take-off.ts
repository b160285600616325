import { must } from '../kernel/errors.ts';
import { apportion, type Cents } from '../kernel/money.ts';
import { draftOf } from '../live/draft-state.ts';
import { set, type Change, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import { applyEvents, type State } from '../live/state.ts';
import { settled } from './move-pieces.ts';
import type { Discount, GivenDiscount } from './orders-kinds.ts';
import { netOf, piecesInOrder, sharesOf, type Piece } from './pieces.ts';

/** A line bears so many different discounts, all its parts together: they come together again when it does. */
const MOST_DISCOUNTS = 20;

/** The pieces of a check that are meant: those of these lines, or all. */
export function chosenPieces(state: State, checkId: string, lineIds: readonly string[]): Piece[] {
  const pieces = piecesInOrder(state, checkId);
  const stand = new Set(pieces.map((piece) => piece.lineId));
  must(
    lineIds.every((lineId) => stand.has(lineId)),
    'line/other-check',
    'One of these lines does not stand on this check.',
  );
  return lineIds.length === 0 ? pieces : pieces.filter((piece) => lineIds.includes(piece.lineId));
}

/** Takes an amount off the pieces, each by what is left of it. */
export function takeOff(
  state: State,
  pieces: readonly Piece[],
  off: Cents,
  { id: discountId, name }: Pick<Discount, 'id' | 'name'>,
): Change[] {
  if (off === 0) return [];
  const amounts = apportion(off, pieces.map(netOf));
  return pieces.flatMap((piece, at) => {
    const amount = amounts[at]!;
    if (amount === 0) return [];
    must(discountsOn(state, piece.lineId).size < MOST_DISCOUNTS, 'discount/too-many', `${piece.name} has too many discounts already.`);
    return [bear(piece, [...piece.discounts, { discountId, name, amount }])];
  });
}

/** What the piece then bears, wherever it is written down. */
export const bear = ({ lineId, shareId }: Piece, discounts: readonly GivenDiscount[]): Change =>
  shareId === null ? set('line', lineId, { discounts: [...discounts] }) : set('share', shareId, { discounts: [...discounts] });

function discountsOn(state: State, lineId: string): Set<string> {
  const own = state.line.get(lineId)?.discounts ?? [];
  return new Set([...own, ...sharesOf(state, lineId).flatMap(({ discounts }) => discounts)].map(({ discountId }) => discountId));
}

/** It happens, if what was paid is still covered then; what is covered exactly is closed. */
export function withSettled(
  state: State,
  context: Context,
  happening: Happening,
  checkIds: readonly string[],
): Outcome<Record<string, never>> {
  const after = draftOf(state);
  applyEvents(after, [happening]);
  return happened(happening, ...settled(after, context, checkIds));
}
