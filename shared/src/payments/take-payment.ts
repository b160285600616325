import { Conflict, must } from '../kernel/errors.ts';
import type { Cents } from '../kernel/money.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { totalsOf } from '../orders/check-totals.ts';
import { closeWhenPaid } from '../orders/close-check.ts';
import { mustBeOpen } from '../orders/open-check.ts';
import { mustHoldNoCardNumber } from './card-number.ts';
import type { Payment, Tender } from './payments-kinds.ts';
import { RECEIVE } from './tender-rules.ts';

export interface TakenPayment {
  readonly checkId: string;
  readonly paymentId: string;
  readonly tender: Tender;
  readonly amount: number;
  readonly tendered: number;
  readonly tip?: number;
  readonly reference?: string;
  readonly accountId?: string | null;
  readonly drawerId?: string | null;
}

type Nothing = Record<string, never>;

/** Records a tender; the payment that covers the check closes it. More than is due can be handed over, never paid. */
export function takePayment(state: State, context: Context, input: TakenPayment): Outcome<Nothing> {
  must(input.tender !== 'online', 'payment/online', 'Only the payment provider can say that something was paid online.');
  return take(state, context, input);
}

/** What the payment provider took; `reference` is its id there. */
export function takeOnlinePayment(
  state: State,
  context: Context,
  input: Pick<TakenPayment, 'checkId' | 'paymentId' | 'amount' | 'tip'> & { readonly reference: string },
): Outcome<Nothing> {
  return take(state, context, { ...input, tender: 'online', tendered: input.amount + (input.tip ?? 0) });
}

function take(state: State, context: Context, input: TakenPayment): Outcome<Nothing> {
  const check = mustBeOpen(state, input.checkId);
  if (state.payment.has(input.paymentId)) throw new Conflict('payment/known', 'This payment was already taken.');
  const { tip = 0, reference = '' } = input;
  // The provider's own ids are its own affair.
  if (input.tender !== 'online') mustHoldNoCardNumber(reference);
  const totals = totalsOf(state, check.id);
  const { due } = totals;
  must(input.amount <= due, 'payment/over', 'That is more than is due.', { due });
  const sum = input.amount + tip;
  const { changes, ...received } = RECEIVE[input.tender](state, context, { ...input, sum, reference });
  const payment: Payment = {
    id: input.paymentId,
    checkId: check.id,
    tender: input.tender,
    amount: input.amount,
    tip,
    ...received,
    tendered: handedOver(input, sum + received.rounding, due),
    reference,
    takenBy: context.who.memberId,
    takenAt: context.now,
  };
  const closing = closeWhenPaid(check, { ...totals, due: due - input.amount }, context.now);
  return happened({ type: 'payment.taken', changes: [add('payment', payment), ...changes] }, ...closing);
}

/** Only cash is handed over in another amount than is paid. */
function handedOver({ tender, tendered }: TakenPayment, asked: Cents, due: Cents): Cents {
  must(tendered >= asked, 'payment/short', 'Less was handed over than is being paid.', { due });
  return tender === 'cash' ? tendered : asked;
}
