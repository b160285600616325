import { useMoney } from '../../ui/use-money.ts';
import type { CheckView } from './check-view.ts';
import { useClock } from './use-clock.ts';

export function Totals({ view: { totals, payments, isTaxIncluded } }: { readonly view: CheckView }) {
  const money = useMoney();
  const clock = useClock();
  return (
    <dl className="totals">
      <Row word="Subtotal" value={money(totals.subtotal)} />
      <Row word={isTaxIncluded ? 'Tax, included' : 'Tax'} value={money(totals.tax)} />
      <Row word="Total" value={money(totals.total)} isBig />
      {payments.map((payment) => (
        <Row key={payment.id} word={`Cash, ${clock(payment.takenAt)}`} value={`−${money(payment.amount)}`} />
      ))}
      {payments.length > 0 && totals.due > 0 && <Row word="Still due" value={money(totals.due)} isBig />}
    </dl>
  );
}

function Row({ word, value, isBig = false }: { readonly word: string; readonly value: string; readonly isBig?: boolean }) {
  return (
    <div className={isBig ? 'totals-row totals-big' : 'totals-row'}>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}
