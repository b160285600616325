import { memo, useId, useLayoutEffect, useRef } from 'react';
import { hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { AllergyBand } from './AllergyBand.tsx';
import { placeOf } from './kitchen-view.ts';
import { TicketHead } from './TicketHead.tsx';
import { TicketLines } from './TicketLines.tsx';
import type { OnHeight } from './use-heights.ts';

interface TicketCardProps {
  readonly ticket: Ticket;
  /** The key that bumps it, or says that its allergies are read, while it has one. */
  readonly keyNumber: number | null;
  readonly showsStation: boolean;
  /** Pixels; the wall asks again when the width of its columns changes. */
  readonly width: number;
  readonly onBump: (ticketId: string) => void;
  /** Columns it hangs across; with more than one it keeps the height it had in one. */
  readonly span: number;
  readonly onHeight: OnHeight;
  /** Tells the hearing that this is on the wall; only for tickets that were never heard. */
  readonly watch: (card: HTMLElement) => () => void;
}

export const TicketCard = memo(function TicketCard({
  ticket,
  keyNumber,
  showsStation,
  width,
  span,
  onBump,
  onHeight,
  watch,
}: TicketCardProps) {
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const isUnheard = ticket.heardAt === null;
  const isUnread = hasUnseenAllergy(ticket);
  useLayoutEffect(() => {
    if (span === 1) onHeight(ticket.id, card.current!.offsetHeight, width);
  }, [ticket, width, span, onHeight]);
  useLayoutEffect(() => (isUnheard ? watch(card.current!) : undefined), [isUnheard, watch]);
  return (
    <article
      ref={card}
      className="ticket"
      data-ticket={ticket.id}
      data-rush={ticket.isRush || undefined}
      data-unread={isUnread || undefined}
      aria-labelledby={titleId}
    >
      <TicketHead ticket={ticket} titleId={titleId} showsStation={showsStation} />
      {isUnread && <AllergyBand lines={ticket.lines} />}
      <TicketLines lines={ticket.lines} />
      <button
        type="button"
        className="ticket-bump"
        // A key held down would empty the wall.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
        onClick={() => onBump(ticket.id)}
      >
        {isUnread ? 'I have read it' : 'Bump'} <span className="visually-hidden">{placeOf(ticket)}</span>
        {keyNumber !== null && (
          <kbd className="ticket-key" aria-hidden>
            {keyNumber}
          </kbd>
        )}
      </button>
    </article>
  );
});
