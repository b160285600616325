import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { placeOf } from './kitchen-view.ts';
import { useMoreWords } from './words/use-more-words.ts';

interface BumpedGapProps {
  readonly ticket: Ticket | undefined;
  /** As tall as the ticket that hung here. */
  readonly height: number | undefined;
  readonly onUndo: (ticketId: string) => void;
}

/** Holds the place of a ticket that was just bumped, and takes it back at a tap. What was cancelled is not taken back here. */
export function BumpedGap({ ticket, height, onUndo }: BumpedGapProps) {
  const words = useMoreWords();
  if (!ticket || ticket.status === 'cooking') return <div className="gap" style={{ height }} />;
  return (
    <button type="button" className="gap" style={{ height }} onClick={() => onUndo(ticket.id)}>
      <span className="gap-says">
        <Icon name="tick" />
        {words.bumped(placeOf(ticket, words))}
      </span>
      <span className="gap-undo">{words.undo}</span>
      <span className="gap-time" aria-hidden />
    </button>
  );
}
