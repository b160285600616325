import type { Cents } from '../kernel/money.ts';
import type { State } from '../live/state.ts';
import type { Payment, Refund } from './payments-kinds.ts';

export function paymentsOf(state: State, checkId: string): Payment[] {
  const payments: Payment[] = [];
  for (const payment of state.payment.values()) if (payment.checkId === checkId) payments.push(payment);
  return payments;
}

export function refundsOf(state: State, checkId: string): Refund[] {
  const refunds: Refund[] = [];
  for (const refund of state.refund.values()) if (refund.checkId === checkId) refunds.push(refund);
  return refunds;
}

/** What counts towards a check: taken, less what was given back of it. Tips aside. */
export function paidOn(state: State, checkId: string): Cents {
  const taken = paymentsOf(state, checkId).reduce((sum, { amount }) => sum + amount, 0);
  return refundsOf(state, checkId).reduce((sum, { amount }) => sum - amount, taken);
}

export function refundsOfPayment(state: State, paymentId: string): Refund[] {
  const refunds: Refund[] = [];
  for (const refund of state.refund.values()) if (refund.paymentId === paymentId) refunds.push(refund);
  return refunds;
}

/** What can still be given back of a payment. */
export function leftOf(state: State, { id, amount, tip }: Payment): { readonly amount: Cents; readonly tip: Cents } {
  const left = { amount, tip };
  for (const refund of refundsOfPayment(state, id)) {
    left.amount -= refund.amount;
    left.tip -= refund.tip;
  }
  return left;
}
