import { useLayoutEffect, useRef } from 'react';
import { hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { IconName } from '../../ui/icons.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRow } from '../../live/use-live.ts';
import { AllergyBand } from './AllergyBand.tsx';
import { ChangeBand } from './ChangeBand.tsx';
import { placeOf } from './kitchen-view.ts';
import { TicketLines } from './TicketLines.tsx';
import { useBumping } from './use-bumping.ts';
import { useMoreWords } from './words/use-more-words.ts';

export type Watch = (card: HTMLElement) => () => void;

const ICONS: Readonly<Record<Ticket['status'], IconName>> = { cooking: 'clock', ready: 'tick', served: 'tick' };

interface StationPartProps {
  readonly ticket: Ticket;
  readonly canBump: boolean;
  readonly watch: Watch;
}

/** What one station cooks of an order, and how far it is. The expo bumps for a station that has no screen. */
export function StationPart({ ticket, canBump, watch }: StationPartProps) {
  const words = useMoreWords();
  const part = useRef<HTMLElement>(null);
  const { bump, recall, says } = useBumping();
  const name = useRow('station', ticket.stationId)?.name ?? '';
  const isUnheard = ticket.heardAt === null;
  useLayoutEffect(() => (isUnheard ? watch(part.current!) : undefined), [isUnheard, watch]);
  const isCooking = ticket.status === 'cooking';
  const isUnread = hasUnseenAllergy(ticket);
  const asks = isUnread ? words.read : ticket.changedAt !== null && isCooking ? words.seen : isCooking ? words.bump : words.recall;
  const tap = isCooking || isUnread ? bump : recall;
  return (
    <section ref={part} className="order-part" data-ticket={ticket.id} data-status={ticket.status} aria-label={name}>
      <header className="order-station">
        <div>
          <h3>{name}</h3>
          <p>
            <Icon name={ICONS[ticket.status]} />
            {words.states[ticket.status]}
          </p>
        </div>
        {canBump && (
          <Button onClick={() => tap(ticket.id)}>
            {asks}
            <span className="visually-hidden">
              {' '}
              {name} {placeOf(ticket, words)}
            </span>
          </Button>
        )}
      </header>
      {isUnread && <AllergyBand lines={ticket.lines} />}
      {isCooking && ticket.changedAt !== null && <ChangeBand ticket={ticket} />}
      <TicketLines lines={ticket.lines} onLine={undefined} />
      <output className="visually-hidden">{says}</output>
    </section>
  );
}
