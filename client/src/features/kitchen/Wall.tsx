import { useRef, useState, type CSSProperties } from 'react';
import { useLive } from '../../live/live-context.ts';
import { AllClear } from './kitchen-states.tsx';
import type { View } from './kitchen-view.ts';
import { neighbourOf, type Direction } from './pack-wall.ts';
import { Pager } from './Pager.tsx';
import type { Bumping } from './use-bumping.ts';
import { useHearing } from './use-hearing.ts';
import { usePage } from './use-page.ts';
import { useSize } from './use-size.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { useWallLayout } from './use-wall-layout.ts';
import { useWallSlots } from './use-wall-slots.ts';
import { WallSlot } from './WallSlot.tsx';

interface WallProps {
  readonly view: View;
  /** What cooks now, oldest first. */
  readonly cooking: readonly string[];
  readonly bumping: Bumping;
  readonly onRecall: () => void;
}

export function Wall({ view, cooking, bumping, onRecall }: WallProps) {
  const { store } = useLive();
  const wall = useRef<HTMLOListElement>(null);
  const size = useSize(wall);
  const [ticketOf] = useState(() => (ticketId: string) => store.row('ticket', ticketId));
  const slots = useWallSlots(cooking);
  const layout = useWallLayout(slots, size, ticketOf);
  const { page, turn } = usePage(layout.pages);
  const watch = useHearing();
  const shown = slots.flatMap((slot, at) => (layout.places[at]!.page === page ? [{ slot, place: layout.places[at]! }] : []));

  const cardAt = (at: number) => wall.current?.children[at]?.querySelector<HTMLElement>('button') ?? null;
  const focused = () => [...(wall.current?.children ?? [])].findIndex((slot) => slot.contains(document.activeElement));
  const move = (direction: Direction) =>
    cardAt(
      neighbourOf(
        shown.map(({ place }) => place),
        focused(),
        direction,
      ),
    )?.focus();
  const undo = () => {
    const gaps = slots.filter((slot) => slot.leftAt !== null).sort((a, b) => b.leftAt! - a.leftAt!);
    if (gaps[0]) bumping.recall(gaps[0].ticketId);
  };
  const bumpNumber = (at: number) => shown[at]?.slot.leftAt === null && bumping.bump(shown[at].slot.ticketId);
  useWallKeys({ bumpNumber, move, undo, openRecall: onRecall, turnPage: turn });

  return (
    <>
      {slots.length === 0 && <AllClear />}
      <ol
        ref={wall}
        className="wall"
        style={{ '--wall-height': `${size?.height ?? 0}px` } as CSSProperties}
        data-list={layout.isList || undefined}
        aria-label="Tickets, oldest first"
      >
        {size &&
          shown.map(({ slot, place }, at) => (
            <WallSlot
              key={slot.ticketId}
              ticketId={slot.ticketId}
              isGap={slot.leftAt !== null}
              left={layout.isList ? null : place.column * (layout.columnWidth + layout.gap)}
              top={place.top}
              width={place.isWide ? layout.columnWidth * 2 + layout.gap : layout.columnWidth}
              height={layout.heightOf(slot.ticketId)}
              keyNumber={at < 9 ? at + 1 : null}
              showsStation={view === null}
              onBump={bumping.bump}
              onUndo={bumping.recall}
              onHeight={layout.onHeight}
              isWide={place.isWide}
              watch={watch}
            />
          ))}
      </ol>
      <Pager page={page} pages={layout.pages} hidden={slots.length - shown.length} onTurn={turn} />
    </>
  );
}
