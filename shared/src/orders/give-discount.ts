import { approverOf, mustBeApproved } from '../approvals/must-be-approved.ts';
import { Conflict, must } from '../kernel/errors.ts';
import { shareOf, type Cents } from '../kernel/money.ts';
import { add } from '../live/event.ts';
import type { Context, Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { mustBeOpen } from './open-check.ts';
import type { Discount } from './orders-kinds.ts';
import { netOf, type Piece } from './pieces.ts';
import { chosenPieces, takeOff, withSettled } from './take-off.ts';

export interface NewDiscount {
  readonly checkId: string;
  readonly discountId: string;
  readonly name: string;
  /** In 1/1000 of a percent, of what is left after earlier discounts; this or an amount. */
  readonly percent: number | null;
  readonly amount: Cents | null;
  /** None: everything on the check. */
  readonly lineIds: readonly string[];
  /** Lines sent later get it, too; a percentage of everything only. */
  readonly isStanding: boolean;
  readonly reason: string;
}

type Nothing = Record<string, never>;

/** Takes a percentage or an amount off a check or some of its lines. More than the house allows wants a manager. */
export function giveDiscount(state: State, context: Context, input: NewDiscount): Outcome<Nothing> {
  const { discountId, percent, amount, isStanding } = input;
  mustBeOpen(state, input.checkId);
  must((percent === null) !== (amount === null), 'discount/unclear', 'Say a percentage or an amount.');
  must(
    !isStanding || (percent !== null && input.lineIds.length === 0),
    'discount/not-standing',
    'Only a percentage of everything can stand.',
  );
  const pieces = chosenPieces(state, input.checkId, input.lineIds);
  const left = sum(pieces.map(netOf));
  const off = amount ?? shareOf(left, percent!);
  must(off > 0 || isStanding, 'discount/nothing', 'There is nothing it could be taken off.');
  must(off <= left, 'discount/over', 'That is more than these lines cost.', { left });
  const limit = theRestaurant(state).sales.discountLimit;
  const isLarge = unasked(state, pieces) + off > shareOf(sum(pieces.map(({ gross }) => gross)), limit) || (isStanding && percent! > limit);
  if (isLarge) mustBeApproved(context, 'discounts.any');
  const terms = { kind: percent === null ? 'amount' : 'percent', percent, amount, isStanding } as const;
  return given(state, context, { ...input, ...terms, id: discountId, approvedBy: isLarge ? approverOf(context) : null }, pieces, off);
}

/** Made, and the house pays. */
export function compLines(
  state: State,
  context: Context,
  input: { checkId: string; discountId: string; lineIds: readonly string[]; reason: string },
): Outcome<Nothing> {
  mustBeOpen(state, input.checkId);
  const pieces = chosenPieces(state, input.checkId, input.lineIds);
  const off = sum(pieces.map(netOf));
  must(off > 0, 'discount/nothing', 'These lines cost nothing already.');
  mustBeApproved(context, 'checks.comp');
  const terms = { kind: 'comp', name: 'Comp', percent: null, amount: null, isStanding: false } as const;
  return given(state, context, { ...input, ...terms, id: input.discountId, approvedBy: approverOf(context) }, pieces, off);
}

type Terms = Pick<Discount, 'id' | 'checkId' | 'kind' | 'name' | 'percent' | 'amount' | 'isStanding' | 'reason' | 'approvedBy'>;

function given(state: State, context: Context, terms: Terms, pieces: readonly Piece[], off: Cents): Outcome<Nothing> {
  if (state.discount.has(terms.id)) throw new Conflict('discount/known', 'This discount was already given.');
  const { id, checkId, kind, name, percent, amount, isStanding, reason, approvedBy } = terms;
  const by = { givenBy: context.who.memberId, approvedBy, givenAt: context.now };
  const discount: Discount = { id, checkId, kind, name, percent, amount, isStanding, reason, ...by };
  const changes = [add('discount', discount), ...takeOff(state, pieces, off, discount)];
  const type = kind === 'comp' ? 'lines.comped' : 'discount.given';
  return withSettled(state, context, { type, about: { reason, amount: off, approvedBy }, changes }, [checkId]);
}

/** What was taken off by somebody's own right: the house's limit is for all of it together. */
function unasked(state: State, pieces: readonly Piece[]): Cents {
  const counts = (discountId: string): boolean => {
    const discount = state.discount.get(discountId);
    return discount?.kind !== 'promotion' && (discount?.approvedBy ?? null) === null;
  };
  return sum(pieces.flatMap(({ discounts }) => discounts.filter(({ discountId }) => counts(discountId)).map(({ amount }) => amount)));
}

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((all, amount) => all + amount, 0);
