import type { TaxLine } from '@heard/shared/orders/check-totals.ts';
import { percentWords } from '../../ui/piece-words.ts';
import { TENDER_WORDS } from '../../ui/tender-words.ts';
import { useMoney } from '../../ui/use-money.ts';
import type { CheckView } from './check-view.ts';
import { TakenOffRow } from './TakenOffRow.tsx';
import { useClock } from './use-clock.ts';

export function Totals({ view }: { readonly view: CheckView }) {
  const { check, totals, takenOff } = view;
  const money = useMoney();
  return (
    <dl className="totals">
      <Row word="Subtotal" value={money(totals.subtotal)} />
      {takenOff.map((off) => (
        <TakenOffRow key={off.id} off={off} check={check} />
      ))}
      {totals.service > 0 && <Row word={`Service ${percentWords(check.serviceRate)}`} value={money(totals.service)} />}
      {totals.taxes.filter(isWorthSaying).map((tax) => (
        <Row key={taxWords(tax)} word={taxWords(tax)} value={money(tax.tax)} />
      ))}
      {totals.odd !== 0 && <Row word="Odd cents of the split" value={`${totals.odd < 0 ? '−' : ''}${money(Math.abs(totals.odd))}`} />}
      <Row word="Total" value={money(totals.total)} isBig />
      <Paid view={view} />
    </dl>
  );
}

/** A rate of nothing says nothing, unless it is all there is. */
const isWorthSaying = ({ rate }: TaxLine, _at: number, all: readonly TaxLine[]): boolean => rate > 0 || all.length === 1;

const taxWords = ({ rate, isIncluded }: TaxLine): string => `Tax ${percentWords(rate)}${isIncluded ? ', included' : ''}`;

function Paid({ view: { check, totals, payments, refunds } }: { readonly view: CheckView }) {
  const money = useMoney();
  const clock = useClock();
  return (
    <>
      {payments.map(({ id, tender, takenAt, amount, tip }) => (
        <Row
          key={id}
          word={`${TENDER_WORDS[tender]}, ${clock(takenAt)}${tip > 0 ? `, and ${money(tip)} tip` : ''}`}
          value={`−${money(amount)}`}
        />
      ))}
      {refunds.map(({ id, tender, givenAt, amount }) => (
        <Row key={id} word={`Given back, ${TENDER_WORDS[tender].toLowerCase()}, ${clock(givenAt)}`} value={money(amount)} />
      ))}
      {payments.length > 0 && totals.due > 0 && check.status === 'open' && <Row word="Still due" value={money(totals.due)} isBig />}
    </>
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
