import { memo, useCallback, useId, useLayoutEffect, useRef } from 'react';
import { hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { AllergyBand } from './AllergyBand.tsx';
import { ChangeBand } from './kitchen-parts.ts';
import { placeOf } from './kitchen-view.ts';
import { TicketFoot } from './TicketFoot.tsx';
import { TicketHead } from './TicketHead.tsx';
import { TicketLines } from './TicketLines.tsx';
import type { OnHeight } from './use-heights.ts';
import { useWords } from './words/spoken.ts';

interface TicketCardProps {
  readonly ticket: Ticket;
  /** The key that bumps it, or says that it is read, while it has one. */
  readonly keyNumber: number | null;
  readonly showsStation: boolean;
  /** Pixels; the wall asks again when the width of its columns changes. */
  readonly width: number;
  readonly onBump: (ticketId: string) => void;
  readonly onLine: (ticketId: string, lineId: string) => void;
  /** Columns it hangs across; with more than one it keeps the height it had in one. */
  readonly span: number;
  readonly onHeight: OnHeight;
  /** Tells the hearing that this is on the wall; only for tickets that were never heard. */
  readonly watch: (card: HTMLElement) => () => void;
}

export const TicketCard = memo(function TicketCard(props: TicketCardProps) {
  const { ticket, showsStation, width, span, onLine, onHeight, watch } = props;
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const isUnheard = ticket.heardAt === null;
  const isUnread = hasUnseenAllergy(ticket);
  const isChanged = ticket.changedAt !== null;
  const tapLine = useCallback((lineId: string) => onLine(ticket.id, lineId), [onLine, ticket.id]);
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
      data-changed={isChanged || undefined}
      aria-labelledby={titleId}
    >
      <TicketHead ticket={ticket} titleId={titleId} showsStation={showsStation} />
      {isUnread && <AllergyBand lines={ticket.lines} />}
      {isChanged && (
        <Quiet>
          <ChangeBand ticket={ticket} />
        </Quiet>
      )}
      <TicketLines lines={ticket.lines} onLine={isUnread || isChanged ? undefined : tapLine} />
      <TicketFoot ticket={ticket} />
      <BumpButton {...props} asks={isUnread ? 'read' : isChanged ? 'seen' : 'bump'} />
    </article>
  );
});

function BumpButton({ ticket, keyNumber, onBump, asks }: TicketCardProps & { readonly asks: 'read' | 'seen' | 'bump' }) {
  const words = useWords();
  return (
    <button
      type="button"
      className="ticket-bump"
      // A key held down would empty the wall.
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={() => onBump(ticket.id)}
    >
      {words[asks]} <span className="visually-hidden">{placeOf(ticket, words)}</span>
      {keyNumber !== null && (
        <kbd className="ticket-key" aria-hidden>
          {keyNumber}
        </kbd>
      )}
    </button>
  );
}
