import { useEffect, useState } from 'react';
import { CALM_AFTER } from './wall-slots.ts';

interface Hand {
  /** A pointer is down, or a tap or key came so lately that the next is on its way. */
  readonly isOnWall: () => boolean;
}

export function useHand(): Hand {
  const [{ hand, listen }] = useState(makeHand);
  useEffect(listen, [listen]);
  return hand;
}

function makeHand(): { hand: Hand; listen: () => () => void } {
  const down = new Set<number>();
  let lastAt = -Infinity;
  const touched = (): void => void (lastAt = Date.now());
  const press = (event: PointerEvent): void => {
    down.add(event.pointerId);
    touched();
  };
  const release = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    touched();
  };
  return {
    hand: { isOnWall: () => down.size > 0 || Date.now() - lastAt < CALM_AFTER },
    listen() {
      addEventListener('pointerdown', press, true);
      addEventListener('pointerup', release, true);
      addEventListener('pointercancel', release, true);
      addEventListener('keydown', touched, true);
      return () => {
        removeEventListener('pointerdown', press, true);
        removeEventListener('pointerup', release, true);
        removeEventListener('pointercancel', release, true);
        removeEventListener('keydown', touched, true);
        down.clear();
      };
    },
  };
}
