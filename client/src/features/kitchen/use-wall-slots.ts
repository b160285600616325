import { useEffect, useLayoutEffect, useReducer } from 'react';
import { closeGaps, nextClosing, settleSlots, type Slot } from './wall-slots.ts';
import { useHand } from './use-hand.ts';

/** A wall that cannot close its gaps yet looks again this often. */
const LOOK_AGAIN = 200;

/** `cooking`: what is to hang here from now on. Null: the undo time of a gap may be over. */
type Turn = { readonly cooking: readonly string[] | null; readonly at: number };

const turned = (slots: readonly Slot[], { cooking, at }: Turn): readonly Slot[] =>
  cooking === null ? closeGaps(slots, at) : settleSlots(slots, cooking, at);

/** The places on the wall, given what cooks now, oldest first. */
export function useWallSlots(cooking: readonly string[]): readonly Slot[] {
  const hand = useHand();
  const [slots, turn] = useReducer(turned, cooking, (first) => settleSlots([], first, 0));
  useLayoutEffect(() => turn({ cooking, at: Date.now() }), [cooking]);
  useEffect(() => {
    const wait = nextClosing(slots, Date.now());
    if (wait === null) return;
    let timer = setTimeout(close, wait);
    function close(): void {
      if (hand.isOnWall()) timer = setTimeout(close, LOOK_AGAIN);
      else turn({ cooking: null, at: Date.now() });
    }
    return () => clearTimeout(timer);
  }, [slots, hand]);
  return slots;
}
