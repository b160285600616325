import type { State } from '../live/state.ts';
import type { Payment } from './payments-kinds.ts';

export function paymentsOf(state: State, checkId: string): Payment[] {
  const payments: Payment[] = [];
  for (const payment of state.payment.values()) if (payment.checkId === checkId) payments.push(payment);
  return payments;
}
