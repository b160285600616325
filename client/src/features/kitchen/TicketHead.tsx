import { ageOf, clockOf, thresholdsOf } from '@heard/shared/kitchen/ticket-age.ts';
import type { Station, Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useRow, useNow } from '../../live/use-live.ts';
import { AgeShape } from './AgeShape.tsx';
import { useDaypart } from './use-daypart.ts';
import { useWords } from './words/spoken.ts';

/** Characters that stand beside the clock at full size. */
const SHORT = 6;

interface TicketHeadProps {
  readonly ticket: Ticket;
  readonly titleId: string;
  readonly showsStation: boolean;
}

/** The band that carries the age. It alone draws itself anew every second. */
export function TicketHead({ ticket, titleId, showsStation }: TicketHeadProps) {
  const words = useWords();
  const station = useRow('station', ticket.stationId);
  const now = useNow(SECOND);
  const age = ageOf(ticket, thresholdsOf(station, useDaypart()), now);
  return (
    <header className="ticket-head" data-age={age}>
      <h2 id={titleId} className="ticket-place" data-long={ticket.tableName.length > SHORT || undefined}>
        {ticket.tableName || `#${ticket.checkNumber}`}
      </h2>
      <p className="ticket-age">
        <AgeShape age={age} />
        <span className="ticket-age-word">{words.ages[age]}</span>
        <Clock ticket={ticket} now={now} />
      </p>
      <p className="ticket-about">
        {ticket.isRush && (
          <strong className="ticket-rush">
            <Icon name="flame" />
            {words.rush}
          </strong>
        )}
        {ticket.isAddOn && <strong className="ticket-add-on">+ {words.addOn}</strong>}
        <About ticket={ticket} station={showsStation ? station : undefined} />
      </p>
    </header>
  );
}

/** Up from when it was fired; down to what the guest was told, where somebody was. */
export function Clock({ ticket: { firedAt, promisedAt }, now }: { readonly ticket: Ticket; readonly now: number }) {
  const words = useWords();
  if (promisedAt === null) return <span className="ticket-clock">{clockOf(now - firedAt)}</span>;
  const isOver = now >= promisedAt;
  return (
    <>
      <span className="ticket-clock">{isOver ? `+${clockOf(now - promisedAt)}` : `−${clockOf(promisedAt - now + SECOND - 1)}`}</span>
      <span className="ticket-promise">{isOver ? words.over : words.toPromise}</span>
    </>
  );
}

function About({ ticket, station }: { readonly ticket: Ticket; readonly station: Station | undefined }) {
  const words = useWords();
  const says = [station?.name, `#${ticket.checkNumber}`, ticket.serverName.split(' ')[0], words.course(ticket.course)].filter(Boolean);
  return <span>{says.join(' · ')}</span>;
}
