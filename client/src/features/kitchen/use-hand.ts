import { useEffect, useState } from 'react';
import { SECOND } from '@heard/shared/kernel/time.ts';

/** After a tap the next one is on its way, perhaps already aimed: the wall stays as it is for this long. */
const CALM_AFTER = 0.8 * SECOND;
const LOOK_AGAIN = 0.2 * SECOND;

export interface Hand {
  /** Runs at once, or as soon as no hand is on the wall; returns how to call it off. */
  readonly whenCalm: (then: () => void) => () => void;
  readonly listen: () => () => void;
}

/** Whatever would move a ticket waits until no finger is on the screen and none is about to come down. */
export function useHand(): Hand {
  const [hand] = useState(makeHand);
  useEffect(() => hand.listen(), [hand]);
  return hand;
}

function makeHand(): Hand {
  const down = new Set<number>();
  let lastAt = -Infinity;
  const isOnWall = (): boolean => down.size > 0 || Date.now() - lastAt < CALM_AFTER;
  const onEvent = (event: Event): void => {
    const { type, target, pointerId } = event as PointerEvent;
    const isLifted = down.delete(pointerId);
    if (type === 'pointerdown' && !isInWall(target)) return;
    if (type === 'pointerdown') down.add(pointerId);
    if (type === 'pointerdown' || type === 'keydown' || isLifted) lastAt = Date.now();
  };
  return {
    whenCalm(then) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = (): void => {
        if (isOnWall()) timer = setTimeout(look, LOOK_AGAIN);
        else then();
      };
      look();
      return () => clearTimeout(timer);
    },
    listen() {
      for (const type of EVENTS) addEventListener(type, onEvent, true);
      return () => {
        for (const type of EVENTS) removeEventListener(type, onEvent, true);
        down.clear();
      };
    },
  };
}

const isInWall = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.wall, .pass-list') !== null;
const EVENTS = ['pointerdown', 'pointerup', 'pointercancel', 'keydown'] as const;
