import './all-day.css';
import { useCallback, useMemo } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { useRow, useRows } from '../../live/use-live.ts';
import { allDay, type AllDayCount, type Count } from './all-day.ts';
import { isCooking, type View } from './kitchen-view.ts';
import { useMoreWords } from './words/use-more-words.ts';

const NONE: readonly string[] = [];

/** How much of everything is still to be made: what the station pinned, then items, then modifiers. */
export function AllDayPanel({ view, onClose }: { readonly view: View; readonly onClose: () => void }) {
  const words = useMoreWords();
  const filter = useCallback((ticket: Ticket) => isCooking(ticket, view), [view]);
  const tickets = useRows('ticket', filter);
  const pins = useRow('station', view)?.pinned ?? NONE;
  const { pinned, items, modifiers } = useMemo(() => allDay(tickets, pins), [tickets, pins]);
  return (
    <aside className="all-day" aria-labelledby="all-day-title">
      <header className="all-day-head">
        <h2 id="all-day-title">{words.allDay}</h2>
        <Button tone="quiet" icon="close" isIconOnly onClick={onClose}>
          {words.close}: {words.allDay}
        </Button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys, too */}
      <section className="all-day-lists" tabIndex={0} aria-labelledby="all-day-title">
        <ul className="all-day-pinned">{pinned.map(single)}</ul>
        {items.length === 0 && <p>{words.nothingToMake}</p>}
        <ul>
          {items.map((count) => (
            <ItemCount key={count.name} count={count} />
          ))}
        </ul>
        {modifiers.length > 0 && <h3>{words.modifiers}</h3>}
        <ul>{modifiers.map(single)}</ul>
      </section>
    </aside>
  );
}

const single = ({ name, quantity }: Count) => (
  <li key={name} className="all-day-item" data-none={quantity === 0 || undefined}>
    <span className="all-day-quantity">{quantity}</span>
    <span className="all-day-name">{name}</span>
  </li>
);

function ItemCount({ count: { name, quantity, modifiers } }: { readonly count: AllDayCount }) {
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
