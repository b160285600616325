import { found } from '../kernel/errors.ts';
import { remove, set, type Change } from '../live/event.ts';
import type { Context, Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { mustBeOpen } from './open-check.ts';
import type { Discount, GivenDiscount, Line, Share } from './orders-kinds.ts';
import { piecesOf } from './pieces.ts';
import { bear, withSettled } from './take-off.ts';

/** What is on this check costs again what it cost; parts of it that other checks pay keep the discount. */
export function removeDiscount(
  state: State,
  context: Context,
  input: { checkId: string; discountId: string },
): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  const isIt = ({ discountId }: GivenDiscount): boolean => discountId === input.discountId;
  const bearers = piecesOf(state, check.id).filter(({ discounts }) => discounts.some(isIt));
  const discount = state.discount.get(input.discountId);
  const own = discount?.checkId === check.id ? discount : undefined;
  const name = found(own?.name ?? bearers[0]?.discounts.find(isIt)?.name, 'discount');
  const changes = bearers.map((piece) =>
    bear(
      piece,
      piece.discounts.filter((given) => !isIt(given)),
    ),
  );
  const reason = own ? [reasonWithout(state, own)] : [];
  return withSettled(state, context, { type: 'discount.removed', about: { name }, changes: [...changes, ...reason] }, [check.id]);
}

/** Why something costs less stays written down while anything on another check still does. */
function reasonWithout(state: State, { id, checkId }: Discount): Change {
  const bears = (row: Line | Share): boolean => row.checkId !== checkId && row.discounts.some(({ discountId }) => discountId === id);
  const isBorne = [...state.line.values()].some(bears) || [...state.share.values()].some(bears);
  return isBorne ? set('discount', id, { isStanding: false }) : remove('discount', id);
}
