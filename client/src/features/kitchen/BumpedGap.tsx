import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { placeOf } from './kitchen-view.ts';

interface BumpedGapProps {
  readonly ticket: Ticket | undefined;
  /** As tall as the ticket that hung here. */
  readonly height: number | undefined;
  readonly onUndo: (ticketId: string) => void;
}

/** Holds the place of a ticket that was just bumped, and takes it back at a tap. */
export function BumpedGap({ ticket, height, onUndo }: BumpedGapProps) {
  if (!ticket) return <div className="gap" style={{ height }} />;
  return (
    <button type="button" className="gap" style={{ height }} onClick={() => onUndo(ticket.id)}>
      <span className="gap-says">
        <Icon name="tick" />
        {placeOf(ticket)} bumped
      </span>
      <span className="gap-undo">Undo</span>
      <span className="gap-time" aria-hidden />
    </button>
  );
}
