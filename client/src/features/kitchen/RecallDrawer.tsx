import './recall.css';
import { useCallback } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { businessDay, MINUTE } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { elapsed } from '../../ui/elapsed.ts';
import { useNow, useRows, useSelect } from '../../live/use-live.ts';
import { bumpedTickets, leftAt, placeOf, summaryOf, type View } from './kitchen-view.ts';
import { timeOfDay } from './WallClock.tsx';

interface RecallDrawerProps {
  readonly view: View;
  readonly onRecall: (ticketId: string) => void;
  readonly onClose: () => void;
}

export function RecallDrawer({ view, onRecall, onClose }: RecallDrawerProps) {
  const select = useCallback((state: State) => bumpedTickets(state, view), [view]);
  const bumped = useSelect(['ticket'], select);
  const now = useNow(MINUTE);
  const [house] = useRows('restaurant');
  const dayOf = (at: number) => (house ? businessDay(at, house.timeZone, house.cutoffHour) : '');
  const today = dayOf(now);
  const ofService = bumped.filter((ticket) => dayOf(leftAt(ticket)) === today);
  return (
    <Dialog title="Recall" place="side" className="recall" onClose={onClose}>
      {ofService.length === 0 && <p>Nothing was bumped this service.</p>}
      <ul className="recall-list">
        {ofService.map((ticket) => (
          <Bumped
            key={ticket.id}
            ticket={ticket}
            when={`${timeOfDay(leftAt(ticket), house)}, ${ago(leftAt(ticket), now)}`}
            onRecall={onRecall}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function ago(at: number, now: number): string {
  const lasted = elapsed(at, now);
  return lasted === 'now' ? 'just now' : `${lasted} ago`;
}

interface BumpedProps {
  readonly ticket: Ticket;
  readonly when: string;
  readonly onRecall: (ticketId: string) => void;
}

function Bumped({ ticket, when, onRecall }: BumpedProps) {
  return (
    <li className="recall-ticket">
      <div>
        <h3>
          {placeOf(ticket)} <span className="recall-number">#{ticket.checkNumber}</span>
        </h3>
        <p>{summaryOf(ticket)}</p>
        <p className="recall-when">
          {ticket.status === 'ready' ? 'In the window' : 'Served'} · {when}
        </p>
      </div>
      <Button size="l" onClick={() => onRecall(ticket.id)}>
        Recall<span className="visually-hidden"> {placeOf(ticket)}</span>
      </Button>
    </li>
  );
}
