import { AGES, ageOf, clockOf, thresholdsOf, type Age } from '@heard/shared/kitchen/ticket-age.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useNow, useRows } from '../../live/use-live.ts';
import { AgeShape } from './AgeShape.tsx';
import { Clock } from './TicketHead.tsx';
import { useDaypart } from './use-daypart.ts';
import { useMoreWords } from './words/use-more-words.ts';
import { isReady, readySince, type Order } from './open-orders.ts';

interface OrderHeadProps {
  readonly order: Order;
  readonly titleId: string;
  readonly isRush: boolean;
}

/** As old as the part of it that asks for most; what is whole counts how long it stands in the window. */
export function OrderHead({ order, titleId, isRush }: OrderHeadProps) {
  const words = useMoreWords();
  const now = useNow(SECOND);
  const { ticket, age } = useOldest(order.tickets, now);
  const { tableName, checkNumber, serverName, course } = order.first;
  return (
    <header className="ticket-head" data-age={age}>
      <h2 id={titleId} className="ticket-place" data-long={tableName.length > 6 || undefined}>
        {tableName || `#${checkNumber}`}
      </h2>
      <p className="ticket-age">
        <AgeShape age={age} />
        <span className="ticket-age-word">{isReady(order) ? words.ready : words.ages[age]}</span>
        {isReady(order) ? <span className="ticket-clock">{clockOf(now - readySince(order))}</span> : <Clock ticket={ticket} now={now} />}
      </p>
      <p className="ticket-about">
        {isRush && (
          <strong className="ticket-rush">
            <Icon name="flame" />
            {words.rush}
          </strong>
        )}
        {order.first.isAddOn && <strong className="ticket-add-on">+ {words.addOn}</strong>}
        <span>{[`#${checkNumber}`, serverName.split(' ')[0], words.course(course)].filter(Boolean).join(' · ')}</span>
      </p>
    </header>
  );
}

/** The part that asks for most, of those that are still cooked; of a whole order any. */
function useOldest(tickets: readonly Ticket[], now: number): { readonly ticket: Ticket; readonly age: Age } {
  const stations = useRows('station');
  const daypart = useDaypart();
  const cooking = tickets.filter(({ status }) => status === 'cooking');
  const aged = (cooking.length > 0 ? cooking : tickets).map((ticket) => {
    const station = stations.find(({ id }) => id === ticket.stationId);
    return { ticket, age: ageOf(ticket, thresholdsOf(station, daypart), now) };
  });
  return aged.reduce((oldest, one) => (AGES.indexOf(one.age) > AGES.indexOf(oldest.age) ? one : oldest));
}
