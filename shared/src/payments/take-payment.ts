import { Conflict, must } from '../kernel/errors.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { totalsOf } from '../orders/check-totals.ts';
import { closeWhenPaid } from '../orders/close-check.ts';
import { mustBeOpen } from '../orders/open-check.ts';
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
  const check = mustBeOpen(state, input.checkId);
  if (state.payment.has(input.paymentId)) throw new Conflict('payment/known', 'This payment was already taken.');
  const totals = totalsOf(state, check.id);
  const { due } = totals;
  must(input.amount <= due, 'payment/over', 'That is more than is due.', { due });
  must(input.tendered >= input.amount, 'payment/short', 'Less was handed over than is being paid.', { due });
  const payment = {
    id: input.paymentId,
    checkId: check.id,
    tender: input.tender,
    amount: input.amount,
    tip: 0,
    rounding: 0,
    tendered: input.tendered,
    reference: '',
    accountId: null,
    drawerId: null,
    takenBy: context.who.memberId,
    takenAt: context.now,
  };
  const closing = closeWhenPaid(check, { ...totals, due: due - input.amount }, context.now);
  return happened({ type: 'payment.taken', changes: [add('payment', payment)] }, ...closing);
}
