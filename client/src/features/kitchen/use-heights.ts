import { useCallback, useRef, useState } from 'react';
import type { Hand } from './use-hand.ts';

/** The height a ticket takes in a column of this width, in pixels. */
export type OnHeight = (ticketId: string, height: number, width: number) => void;

interface Measured {
  readonly width: number;
  readonly heights: ReadonlyMap<string, number>;
}

/** A new ticket counts at once, since nothing hangs after it. One that grows moves others, and waits for a calm hand. */
export function useHeights(hand: Hand): { readonly heights: ReadonlyMap<string, number>; readonly onHeight: OnHeight } {
  const [{ heights }, setMeasured] = useState<Measured>({ width: 0, heights: new Map() });
  const known = useRef(new Set<string>());
  const onHeight = useCallback<OnHeight>(
    (ticketId, height, width) => {
      const keep = (): void => setMeasured((was) => withHeight(was, ticketId, height, width));
      if (known.current.has(ticketId)) hand.whenCalm(keep);
      else keep();
      known.current.add(ticketId);
    },
    [hand],
  );
  return { heights, onHeight };
}

function withHeight(was: Measured, ticketId: string, height: number, width: number): Measured {
  if (was.width === width && was.heights.get(ticketId) === height) return was;
  return { width, heights: new Map(was.width === width ? was.heights : []).set(ticketId, height) };
}
