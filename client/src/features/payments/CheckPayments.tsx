import './check-payments.css';
import type { Payment } from '@heard/shared/payments/payments-kinds.ts';
import { leftOf, paymentsOf } from '@heard/shared/payments/payments-of.ts';
import type { State } from '@heard/shared/live/state.ts';
import { Suspense, useCallback, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useRow, useSelect } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { late } from '../../ui/late.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { TENDER_WORDS } from '../../ui/tender-words.ts';

const RefundSheet = late(async () => (await import('./RefundSheet.tsx')).RefundSheet);

interface Standing {
  readonly payment: Payment;
  readonly left: number;
}

const standings = (state: State, checkId: string): Standing[] =>
  paymentsOf(state, checkId).map((payment) => {
    const { amount, tip } = leftOf(state, payment);
    return { payment, left: amount + tip };
  });

/** What was taken on a check, by whom, and what can be given back of it. */
export function CheckPayments({ checkId }: { readonly checkId: string }) {
  const select = useCallback((state: State) => standings(state, checkId), [checkId]);
  const taken = useSelect(['payment', 'refund'], select, isSameValue);
  const [refunding, setRefunding] = useState<Payment | null>(null);
  if (taken.length === 0) return null;
  return (
    <section className="check-payments" aria-label="Payments on this check">
      <h2>Payments</h2>
      <ul>
        {taken.map(({ payment, left }) => (
          <PaymentRow key={payment.id} payment={payment} left={left} onRefund={() => setRefunding(payment)} />
        ))}
      </ul>
      {refunding && (
        <Suspense>
          <RefundSheet key={refunding.id} payment={refunding} onClose={() => setRefunding(null)} />
        </Suspense>
      )}
    </section>
  );
}

function PaymentRow({ payment, left, onRefund }: Standing & { readonly onRefund: () => void }) {
  const money = useMoney();
  const may = useMay();
  const by = useRow('member', payment.takenBy)?.name;
  const account = useRow('account', payment.accountId)?.name;
  const drawer = useRow('drawer', payment.drawerId)?.name;
  const { amount, tip, tender, reference } = payment;
  const facts = [tip > 0 && `${money(tip)} tip`, account, drawer, reference, by].filter(Boolean).join(' · ');
  return (
    <li className="check-payment">
      <div className="check-payment-says">
        <b>
          {TENDER_WORDS[tender]} {money(amount + tip)}
        </b>
        <small>{facts}</small>
      </div>
      {left === 0 && <span className="check-payment-back">Given back</span>}
      {left > 0 && may('refundPayment') && (
        <Button aria-label={`Give back ${TENDER_WORDS[tender].toLowerCase()} ${money(left)}`} onClick={onRefund}>
          Give back
        </Button>
      )}
    </li>
  );
}
