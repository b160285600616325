import './recall.css';
import { useCallback, useState } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { businessDay, MINUTE } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Input } from '../../ui/Input.tsx';
import { useNow, useRows, useSelect } from '../../live/use-live.ts';
import { bumpedTickets, isAskedFor, leftAt, summaryOf } from './bumped-tickets.ts';
import { placeOf, type View } from './kitchen-view.ts';
import { timeOfDay } from './WallClock.tsx';
import { useSpoken } from './words/spoken.ts';
import { useMoreWords } from './words/use-more-words.ts';

/** As many as are read rather than searched. */
const SHOWN = 60;

interface RecallDrawerProps {
  readonly view: View;
  readonly onRecall: (ticketId: string) => void;
  readonly onClose: () => void;
}

/** Whatever was bumped this service, to be found by table, number, server or dish. */
export function RecallDrawer({ view, onRecall, onClose }: RecallDrawerProps) {
  const words = useMoreWords();
  const [query, setQuery] = useState('');
  const ofService = useBumpedOfService(view);
  const found = ofService.filter((ticket) => isAskedFor(ticket, query));
  return (
    <Dialog title={words.recall} place="side" className="recall" onClose={onClose}>
      <Input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {ofService.length === 0 && <p>{words.nothingBumped}</p>}
      {ofService.length > 0 && found.length === 0 && <p>{words.nothingFound}</p>}
      <ul className="recall-list">
        {found.slice(0, SHOWN).map((ticket) => (
          <Bumped key={ticket.id} ticket={ticket} onRecall={onRecall} />
        ))}
      </ul>
      {found.length > SHOWN && <p className="recall-when">{words.moreHidden(found.length - SHOWN)}</p>}
    </Dialog>
  );
}

function useBumpedOfService(view: View): Ticket[] {
  const select = useCallback((state: State) => bumpedTickets(state, view), [view]);
  const bumped = useSelect(['ticket'], select);
  const now = useNow(MINUTE);
  const [house] = useRows('restaurant');
  const dayOf = (at: number) => (house ? businessDay(at, house.timeZone, house.cutoffHour) : '');
  const today = dayOf(now);
  return bumped.filter((ticket) => dayOf(leftAt(ticket)) === today);
}

interface BumpedProps {
  readonly ticket: Ticket;
  readonly onRecall: (ticketId: string) => void;
}

function Bumped({ ticket, onRecall }: BumpedProps) {
  const words = useMoreWords();
  const { locale } = useSpoken();
  const [house] = useRows('restaurant');
  const place = placeOf(ticket, words);
  const where = ticket.status === 'ready' ? words.inWindow : words.served;
  return (
    <li className="recall-ticket">
      <div>
        <h3>
          {place} <span className="recall-number">#{ticket.checkNumber}</span>
        </h3>
        <p>{summaryOf(ticket) || words.cancelled}</p>
        <p className="recall-when">
          {where} · {timeOfDay(leftAt(ticket), house, locale)}
        </p>
      </div>
      <Button size="l" onClick={() => onRecall(ticket.id)}>
        {words.recall}
        <span className="visually-hidden"> {place}</span>
      </Button>
    </li>
  );
}
