import { useRef, useState, type CSSProperties } from 'react';
import { createPortal } from 'react-dom';
import { useLive } from '../../live/live-context.ts';
import { AllClear } from './kitchen-states.tsx';
import type { View } from './kitchen-view.ts';
import { Pager } from './Pager.tsx';
import type { Bumping } from './use-bumping.ts';
import { useHand } from './use-hand.ts';
import { useHearing } from './use-hearing.ts';
import { usePage } from './use-page.ts';
import { useSize } from './use-size.ts';
import { useWallLayout } from './use-wall-layout.ts';
import { useWallMoves } from './use-wall-moves.ts';
import { useWallSlots } from './use-wall-slots.ts';
import { WallSlot } from './WallSlot.tsx';

interface WallProps {
  readonly view: View;
  /** What cooks now, oldest first. */
  readonly cooking: readonly string[];
  readonly bumping: Bumping;
  /** Where to turn pages: outside the wall, whose size must not change with the number of tickets. */
  readonly pagerAt: Element | null;
  readonly onRecall: () => void;
}

export function Wall({ view, cooking, bumping, pagerAt, onRecall }: WallProps) {
  const { store } = useLive();
  const [ticketOf] = useState(() => (ticketId: string) => store.row('ticket', ticketId));
  const wall = useRef<HTMLOListElement>(null);
  const hand = useHand();
  const size = useSize(wall, hand);
  const slots = useWallSlots(cooking, hand);
  const layout = useWallLayout(slots, size, hand, ticketOf);
  const { page, turn } = usePage(layout.pages);
  const watch = useHearing();
  const shown = slots.map((slot, at) => ({ slot, place: layout.places[at]! })).filter(({ place }) => place.page === page);
  const bump = useWallMoves(wall, shown, bumping, { openRecall: onRecall, turnPage: turn });
  const pager = <Pager page={page} pages={layout.pages} hidden={slots.length - shown.length} onTurn={turn} />;
  const wallHeight = { '--wall-height': `${size?.height ?? 0}px` } as CSSProperties;

  return (
    <>
      {slots.length === 0 && <AllClear />}
      <ol ref={wall} className="wall" style={wallHeight} data-list={layout.isList || undefined} aria-label="Tickets, oldest first">
        {(size ? shown : []).map(({ slot, place }, at) => (
          <WallSlot
            key={slot.ticketId}
            ticketId={slot.ticketId}
            isGap={slot.leftAt !== null}
            left={layout.isList ? null : place.column * (layout.columnWidth + layout.gap)}
            top={place.top}
            width={layout.columnWidth * place.span + layout.gap * (place.span - 1)}
            span={place.span}
            height={layout.heightOf(slot.ticketId)}
            keyNumber={at < 9 ? at + 1 : null}
            showsStation={view === null}
            onBump={bump}
            onUndo={bumping.recall}
            onHeight={layout.onHeight}
            watch={watch}
          />
        ))}
      </ol>
      {layout.isList ? pager : pagerAt && createPortal(pager, pagerAt)}
    </>
  );
}
