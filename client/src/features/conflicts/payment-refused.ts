import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import type { TakenPayment } from '@heard/shared/payments/take-payment.ts';
import type { Choice, Conflict } from './choice.ts';

/** Somebody else took money meanwhile: what is left is taken, or this money is given back. */
export function paymentChoices({ refusal, state, money }: Conflict): Choice[] {
  const payment = refusal.input as TakenPayment;
  const check = state.check.get(payment.checkId);
  const given = money(payment.tender === 'cash' ? payment.tendered : payment.amount);
  const back: Choice = { label: `Give ${given} back`, said: `Nothing was taken: ${given} goes back to the guest.`, steps: [] };
  if (check?.status !== 'open') return [back];
  const { due } = totalsOf(state, check.id);
  if (due <= 0 || due >= payment.amount) return [back];
  const steps = [{ name: 'takePayment', input: { ...payment, amount: due, tendered: Math.max(payment.tendered, due) } }] as const;
  return [{ label: `Take ${money(due)}, which is still due`, said: `${money(due)} taken.`, steps }, back];
}
