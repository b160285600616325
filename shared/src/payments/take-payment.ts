import { Conflict, must } from '../kernel/errors.ts';
import { add, set, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { checkMoves } from '../orders/check-status.ts';
import { checkTotals } from '../orders/check-totals.ts';
import { openCheck } from '../orders/open-check.ts';
import { linesOf } from '../orders/lines-of.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { paymentsOf } from './payments-of.ts';
import type { TENDERS } from './payments-kinds.ts';

export interface TakenPayment {
  readonly checkId: string;
  readonly paymentId: string;
  readonly tender: (typeof TENDERS)[number];
  readonly amount: number;
  readonly tendered: number;
}

/** Records a tender; the payment that covers the check closes it. More than is due can be handed over, never paid. */
export function takePayment(state: State, context: Context, input: TakenPayment): Outcome<Record<string, never>> {
  const check = openCheck(state, input.checkId);
  if (state.payment.has(input.paymentId)) throw new Conflict('payment/known', 'This payment was already taken.');
  const { due, total, tax } = checkTotals(linesOf(state, check.id), paymentsOf(state, check.id), theRestaurant(state));
  must(input.amount <= due, 'payment/over', 'That is more than is due.', { due });
  must(input.tendered >= input.amount, 'payment/short', 'Less was handed over than is being paid.', { due });
  const payment = {
    id: input.paymentId,
    checkId: check.id,
    tender: input.tender,
    amount: input.amount,
    tendered: input.tendered,
    takenBy: context.who.memberId,
    takenAt: context.now,
  };
  const events: Happening[] = [{ type: 'payment.taken', changes: [add('payment', payment)] }];
  if (input.amount === due) {
    const closed = { status: checkMoves.move(check.status, 'closed'), closedAt: context.now, total, tax };
    events.push({ type: 'check.closed', changes: [set('check', check.id, closed)] });
  }
  return happened(...events);
}
