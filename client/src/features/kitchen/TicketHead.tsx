import type { Station, Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useRow, useNow } from '../../live/use-live.ts';
import { AgeShape } from './AgeShape.tsx';
import { AGE_WORDS, ageOf, clockOf, type Thresholds } from './ticket-age.ts';

/** MISSION K2, for the moment in which a ticket is here before its station. */
const USUAL: Thresholds = { warmAfter: 300, dueAfter: 600, lateAfter: 900 };

/** Characters that stand beside the clock at full size. */
const SHORT = 6;

interface TicketHeadProps {
  readonly ticket: Ticket;
  readonly titleId: string;
  readonly showsStation: boolean;
}

/** The band that carries the age. It alone draws itself anew every second. */
export function TicketHead({ ticket, titleId, showsStation }: TicketHeadProps) {
  const station = useRow('station', ticket.stationId);
  const now = useNow(SECOND);
  const age = ageOf(ticket, station ?? USUAL, now);
  return (
    <header className="ticket-head" data-age={age}>
      <h2 id={titleId} className="ticket-place" data-long={ticket.tableName.length > SHORT || undefined}>
        {ticket.tableName || `#${ticket.checkNumber}`}
      </h2>
      <p className="ticket-age">
        <AgeShape age={age} />
        <span className="ticket-age-word">{AGE_WORDS[age]}</span>
        <span className="ticket-clock">{clockOf(now - ticket.firedAt)}</span>
      </p>
      <p className="ticket-about">
        {ticket.isRush && (
          <strong className="ticket-rush">
            <Icon name="flame" />
            Rush
          </strong>
        )}
        <About ticket={ticket} station={showsStation ? station : undefined} />
      </p>
    </header>
  );
}

function About({ ticket, station }: { readonly ticket: Ticket; readonly station: Station | undefined }) {
  const says = [station?.name, `#${ticket.checkNumber}`, ticket.serverName.split(' ')[0], `Course ${ticket.course}`].filter(Boolean);
  return <span>{says.join(' · ')}</span>;
}
