import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { CheckSummary, CheckView } from './check-view.ts';

/** The checks of one party side by side, so that nobody looks for the other half of a split. */
export function PartyTabs({ view: { check, siblings } }: { readonly view: CheckView }) {
  if (siblings.length < 2) return null;
  return (
    <nav className="party-tabs" aria-label="Checks of these guests">
      {siblings.map((one) => (
        <PartyTab key={one.check.id} summary={one} isHere={one.check.id === check.id} />
      ))}
    </nav>
  );
}

function PartyTab({ summary: { check, totals }, isHere }: { readonly summary: CheckSummary; readonly isHere: boolean }) {
  const money = useMoney();
  const isPaid = check.status === 'closed';
  return (
    <Link className="party-tab" to={`/checks/${check.id}`} aria-current={isHere ? 'page' : undefined}>
      <b>{check.name || `Check ${check.number}`}</b>
      <span>
        {isPaid && <Icon name="paid" size={1} label="Paid" />}
        {money(isPaid ? totals.total : totals.due)}
      </span>
    </Link>
  );
}
