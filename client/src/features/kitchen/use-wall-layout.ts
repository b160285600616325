import { useMemo } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { guessHeight } from './guess-height.ts';
import { packWall, type Place } from './pack-wall.ts';
import type { Hand } from './use-hand.ts';
import { useHeights, type OnHeight } from './use-heights.ts';
import type { Size } from './use-size.ts';
import type { Slot } from './wall-slots.ts';

/** In em: the narrowest column in which an item's name keeps to one or two rows, and the space between tickets. */
const COLUMN = 12.6;
const GAP = 0.6;
/** Tickets of a list before the next page; as many as a thumb scrolls through. */
const LIST_PAGE = 16;

export interface WallLayout {
  /** One column is a list that scrolls (a phone); more are a wall whose tickets hang at places. */
  readonly isList: boolean;
  readonly columnWidth: number;
  readonly gap: number;
  readonly places: readonly Place[];
  readonly pages: number;
  readonly heightOf: (ticketId: string) => number | undefined;
  readonly onHeight: OnHeight;
}

const UNMEASURED: Size = { width: 0, height: 0, em: 16 };

export function useWallLayout(
  slots: readonly Slot[],
  measured: Size | null,
  hand: Hand,
  ticketOf: (ticketId: string) => Ticket | undefined,
): WallLayout {
  const { heights, onHeight } = useHeights(hand);
  const size = measured ?? UNMEASURED;
  const gap = GAP * size.em;
  const columns = Math.max(1, Math.floor((size.width + gap) / (COLUMN * size.em + gap)));
  const isList = columns === 1;
  const places = useMemo(() => {
    if (isList) return slots.map((_, at) => ({ page: Math.floor(at / LIST_PAGE), column: 0, top: 0, span: 1 }));
    const tall = slots.map(({ ticketId }) => {
      const ticket = ticketOf(ticketId);
      return heights.get(ticketId) ?? (ticket ? guessHeight(ticket) * size.em : 0);
    });
    return packWall(tall, { columns, height: size.height, gap });
  }, [slots, heights, size, columns, gap, isList, ticketOf]);
  return {
    isList,
    columnWidth: (size.width - gap * (columns - 1)) / columns,
    gap,
    places,
    pages: (places.at(-1)?.page ?? 0) + 1,
    heightOf: (ticketId) => heights.get(ticketId),
    onHeight,
  };
}
