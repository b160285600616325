import './all-day.css';
import { useCallback, useMemo } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { useRows } from '../../live/use-live.ts';
import { allDay, type AllDayCount } from './all-day.ts';
import { isInView, type View } from './kitchen-view.ts';

/** How much of everything is still to be made. */
export function AllDayPanel({ view, onClose }: { readonly view: View; readonly onClose: () => void }) {
  const filter = useCallback((ticket: Ticket) => ticket.status === 'cooking' && isInView(ticket, view), [view]);
  const tickets = useRows('ticket', filter);
  const counts = useMemo(() => allDay(tickets), [tickets]);
  return (
    <aside className="all-day" aria-labelledby="all-day-title">
      <header className="all-day-head">
        <h2 id="all-day-title">All-day</h2>
        <Button tone="quiet" icon="close" isIconOnly onClick={onClose}>
          Close all-day counts
        </Button>
      </header>
      {counts.length === 0 && <p>Nothing to make.</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys, too */}
      <ul className="all-day-list" tabIndex={0} aria-labelledby="all-day-title">
        {counts.map((count) => (
          <Count key={count.name} count={count} />
        ))}
      </ul>
    </aside>
  );
}

function Count({ count: { name, quantity, modifiers } }: { readonly count: AllDayCount }) {
  return (
    <li className="all-day-item">
      <span className="all-day-quantity">{quantity}</span>
      <span className="all-day-name">{name}</span>
      {modifiers.map((modifier) => (
        <span key={modifier.name} className="all-day-modifier">
          {modifier.quantity} {modifier.name}
        </span>
      ))}
    </li>
  );
}
