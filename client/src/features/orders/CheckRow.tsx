import { Badge } from '../../ui/Badge.tsx';
import { counted, elapsed } from '../../ui/elapsed.ts';
import { Link } from '../../ui/Link.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { CheckSummary } from './check-view.ts';

export function CheckRow({ summary: { check, title, serverName, totals }, now }: { readonly summary: CheckSummary; readonly now: number }) {
  const money = useMoney();
  const isOpen = check.status === 'open';
  const facts = [
    check.recalledOn !== null && check.businessDay,
    check.tableId === null ? 'tab' : check.covers > 0 && counted(check.covers, 'cover'),
    serverName,
  ].filter(Boolean);
  return (
    <li>
      <Link className="check-row" to={`/checks/${check.id}`}>
        <span className="check-row-number">{check.number}</span>
        <span className="check-row-says">
          <b>{title}</b>
          <small>{facts.join(' · ')}</small>
        </span>
        {isOpen && check.droppedAt !== null && (
          <Badge hue={310} icon="receipt">
            Dropped
          </Badge>
        )}
        <span className="check-row-money">
          <b>{money(isOpen ? totals.due : (check.total ?? totals.total))}</b>
          <small>{isOpen ? `open ${elapsed(check.openedAt, now)}` : 'paid'}</small>
        </span>
      </Link>
    </li>
  );
}
