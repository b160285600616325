import { useRef, useState, type CSSProperties } from 'react';
import { createPortal } from 'react-dom';
import { useLive } from '../../live/live-context.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { AllClear, Pager, WallKeys } from './kitchen-parts.ts';
import type { View } from './kitchen-view.ts';
import type { Bumping } from './use-bumping.ts';
import { useHand } from './use-hand.ts';
import { useHearing } from './use-hearing.ts';
import { usePage } from './use-page.ts';
import { useSize } from './use-size.ts';
import { useWallLayout } from './use-wall-layout.ts';
import { useWallSlots } from './use-wall-slots.ts';
import { useWallTaps } from './use-wall-taps.ts';
import { WallSlot } from './WallSlot.tsx';
import { useWords } from './words/spoken.ts';

export interface WallProps {
  readonly view: View;
  /** What cooks now, oldest first. */
  readonly cooking: readonly string[];
  readonly bumping: Bumping;
  /** The next tap on a ticket puts it ahead of the others. */
  readonly isRushing: boolean;
  /** Where to turn pages: outside the wall, whose size must not change with the number of tickets. */
  readonly pagerAt: Element | null;
  /** What keys open beside the wall. */
  readonly onOpen: (what: 'recall' | 'allDay' | 'rush' | null) => void;
}

export function Wall({ view, cooking, bumping, isRushing, pagerAt, onOpen }: WallProps) {
  const { store } = useLive();
  const words = useWords();
  const [ticketOf] = useState(() => (ticketId: string) => store.row('ticket', ticketId));
  const wall = useRef<HTMLOListElement>(null);
  const hand = useHand();
  const size = useSize(wall, hand);
  const slots = useWallSlots(cooking, hand);
  const layout = useWallLayout(slots, size, hand, ticketOf);
  const { page, turn } = usePage(layout.pages);
  const watch = useHearing();
  const shown = slots.map((slot, at) => ({ slot, place: layout.places[at]! })).filter(({ place }) => place.page === page);
  const bump = useWallTaps(wall, bumping, isRushing, onOpen);
  const pager = layout.pages > 1 && <Pager page={page} pages={layout.pages} hidden={slots.length - shown.length} onTurn={turn} />;
  const wallHeight = { '--wall-height': `${size?.height ?? 0}px` } as CSSProperties;

  return (
    <>
      <Quiet>
        {slots.length === 0 && <AllClear />}
        <WallKeys wall={wall} shown={shown} bumping={bumping} onBump={bump} onOpen={onOpen} onTurn={turn} />
        {layout.isList ? undefined : pagerAt && createPortal(pager, pagerAt)}
      </Quiet>
      <ol ref={wall} className="wall" style={wallHeight} data-list={layout.isList || undefined} aria-label={words.tickets}>
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
            keyNumber={at < KEYS ? (at + 1) % KEYS : null}
            showsStation={view === null}
            onBump={bump}
            onLine={bumping.tapLine}
            onUndo={bumping.recall}
            onHeight={layout.onHeight}
            watch={watch}
          />
        ))}
      </ol>
      <Quiet>{layout.isList && pager}</Quiet>
    </>
  );
}

/** The digits of a bump bar: 1 to 9, and 0 for the tenth. */
const KEYS = 10;
