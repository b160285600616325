import type { PaperSale } from '@heard/shared/payments/payments-kinds.ts';
import { useRows } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { PaperForm } from './PaperForm.tsx';
import { TENDER_WORDS } from '../../ui/tender-words.ts';

const lastFirst = (a: PaperSale, b: PaperSale): number => b.enteredAt - a.enteredAt;

/** What was sold while nothing else worked, slip by slip from the emergency pad. */
export function PaperPart() {
  const money = useMoney();
  const slips = useRows('paperSale', undefined, lastFirst);
  const total = slips.reduce((sum, slip) => sum + slip.total + slip.tip, 0);
  return (
    <section className="till-part" aria-label="Paper slips">
      <PaperForm />
      {slips.length === 0 ? (
        <EmptyState icon="receipt" title="No slips entered">
          They count in the reports of the day they are entered.
        </EmptyState>
      ) : (
        <>
          <h2 className="till-word">
            {slips.length} entered, {money(total)}
          </h2>
          <ul className="till-list">
            {slips.map((slip) => (
              <li key={slip.id} className="till-row">
                <span className="till-row-says">
                  <b>Slip {slip.slip}</b>
                  <small>{[slip.businessDay, TENDER_WORDS[slip.tender], slip.note].filter(Boolean).join(' · ')}</small>
                </span>
                <span className="till-row-money">
                  <b>{money(slip.total)}</b>
                  {slip.tip > 0 && <small>and {money(slip.tip)} tip</small>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
