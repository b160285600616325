import { Conflict, must, NotFound, RuleBroken } from '../kernel/errors.ts';
import { derivedId } from '../kernel/ids.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { totalsOf } from '../orders/check-totals.ts';
import { mustBeOpen } from '../orders/open-check.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { takeOnlinePayment } from './take-payment.ts';

/** The guest is about to pay so much of the check on a device of their own. Nothing is taken yet; the log knows who asked for it. */
export function askOnlinePayment(
  state: State,
  _context: Context,
  { checkId, amount }: { checkId: string; amount: number },
): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, checkId);
  const { due } = totalsOf(state, check.id);
  must(amount <= due, 'payment/over', 'That is more than is due.', { due });
  return happened({ type: 'payment.asked-online', changes: [], about: { checkId, amount } });
}

/** What a provider has taken, as it told us itself. */
export interface OnlinePayment {
  readonly checkId: string;
  /** The provider's name for it: one payment has one. */
  readonly reference: string;
  readonly amount: number;
  /** What was asked for. */
  readonly asked: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** The same money always makes the same row, whoever brings word of it and however often. */
export const onlinePaymentId = (reference: string): string => derivedId(reference, 'online payment');

/** Empty: it is on the check. Else why the money has to go back. */
export type TakenOnline = { readonly why: string };

/**
 * Money that a provider has taken goes onto its check, or else back to the guest; which of the two is in the log, so that it is
 * decided once.
 */
export function receiveOnlinePayment(state: State, context: Context, payment: OnlinePayment): Outcome<TakenOnline> {
  const { checkId, reference, amount } = payment;
  const paymentId = onlinePaymentId(reference);
  if (state.payment.has(paymentId)) return { events: [], reply: { why: '' } };
  const why = mismatch(state, payment);
  if (why) return returned(payment, why);
  try {
    const taken = takeOnlinePayment(state, context, { checkId, paymentId, amount, reference });
    return { events: taken.events, reply: { why: '' } };
  } catch (error) {
    if (!(error instanceof RuleBroken || error instanceof Conflict || error instanceof NotFound)) throw error;
    return returned(payment, error.code);
  }
}

function mismatch(state: State, { amount, asked, currency }: OnlinePayment): string {
  if (currency !== theRestaurant(state).currency) return 'payment/other-currency';
  return amount === asked ? '' : 'payment/other-amount';
}

function returned({ checkId, reference, amount, currency }: OnlinePayment, why: string): Outcome<TakenOnline> {
  return { events: [{ type: 'payment.sent-back', changes: [], about: { checkId, reference, amount, currency, why } }], reply: { why } };
}
