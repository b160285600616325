import { memo, type CSSProperties } from 'react';
import { useRow } from '../../live/use-live.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { BumpedGap } from './kitchen-parts.ts';
import { TicketCard } from './TicketCard.tsx';
import type { OnHeight } from './use-heights.ts';

interface WallSlotProps {
  readonly ticketId: string;
  readonly isGap: boolean;
  /** Pixels from the top left of the wall; null in a list, where each follows the last. */
  readonly left: number | null;
  readonly top: number;
  readonly width: number;
  readonly height: number | undefined;
  readonly keyNumber: number | null;
  readonly showsStation: boolean;
  readonly onBump: (ticketId: string) => void;
  readonly onLine: (ticketId: string, lineId: string) => void;
  readonly onUndo: (ticketId: string) => void;
  readonly span: number;
  readonly onHeight: OnHeight;
  readonly watch: (card: HTMLElement) => () => void;
}

/** One place on the wall, with a subscription of its own: another ticket's change does not reach it. */
export const WallSlot = memo(function WallSlot({ ticketId, isGap, left, top, width, height, onUndo, ...card }: WallSlotProps) {
  const ticket = useRow('ticket', ticketId);
  const style = left === null ? undefined : ({ width, '--span': card.span, transform: `translate(${left}px, ${top}px)` } as CSSProperties);
  return (
    <li className="wall-slot" data-wide={card.span > 1 || undefined} style={style}>
      {isGap || !ticket ? (
        <Quiet fallback={<div style={{ height }} />}>
          <BumpedGap ticket={ticket} height={height} onUndo={onUndo} />
        </Quiet>
      ) : (
        <TicketCard ticket={ticket} width={width} {...card} />
      )}
    </li>
  );
});
