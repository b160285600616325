import { openDrawers } from '@heard/shared/payments/cash-drawer.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Link } from '../../ui/Link.tsx';
import { useMoney } from '../../ui/use-money.ts';

const KINDS: readonly KindName[] = ['restaurant', 'check', 'line', 'share', 'discount', 'payment', 'refund', 'drawer', 'table'];
/** The rest is on the page of the checks. */
const SHOWN = 6;

const whatIsOpen = (state: State) => ({
  checks: [...state.check.values()]
    .filter(({ status }) => status === 'open')
    .map(({ id, number, name, tableId }) => ({
      id,
      says: `Check ${number}, ${(tableId && state.table.get(tableId)?.name && `table ${state.table.get(tableId)!.name}`) || name}`,
      due: totalsOf(state, id).due,
    })),
  drawers: openDrawers(state).map(({ id, name }) => ({ id, name })),
});

/** What keeps the day from ending, and what should be counted before it does. */
export function StillOpen() {
  const money = useMoney();
  const { checks, drawers } = useSelect(KINDS, whatIsOpen, isSameValue);
  if (checks.length + drawers.length === 0) return null;
  return (
    <section className="day-open" aria-label="Still open">
      {checks.length > 0 && (
        <>
          <h2>{checks.length === 1 ? 'One check is still open' : `${checks.length} checks are still open`}</h2>
          <ul className="till-list">
            {checks.slice(0, SHOWN).map(({ id, says, due }) => (
              <li key={id}>
                <Link className="till-row" to={`/checks/${id}`}>
                  <span className="till-row-says">{says}</span>
                  <b>{money(due)}</b>
                </Link>
              </li>
            ))}
          </ul>
          {checks.length > SHOWN && (
            <Link className="day-more" to="/checks">
              All {checks.length} open checks
            </Link>
          )}
        </>
      )}
      {drawers.length > 0 && (
        <Banner tone="calm" action={<Link to="/till">Count</Link>}>
          {drawers.map(({ name }) => name).join(', ')}: not counted yet.
        </Banner>
      )}
    </section>
  );
}
