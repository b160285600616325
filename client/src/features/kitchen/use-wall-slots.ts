import { useEffect, useLayoutEffect, useReducer } from 'react';
import type { Hand } from './use-hand.ts';
import { closeGaps, nextClosing, settleSlots, type Slot } from './wall-slots.ts';

/** `cooking`: what is to hang here from now on. Null: the undo time of a gap may be over. */
type Turn = { readonly cooking: readonly string[] | null; readonly at: number };

const turned = (slots: readonly Slot[], { cooking, at }: Turn): readonly Slot[] =>
  cooking === null ? closeGaps(slots, at) : settleSlots(slots, cooking, at);

/** The places on the wall, given what cooks now, oldest first. */
export function useWallSlots(cooking: readonly string[], hand: Hand): readonly Slot[] {
  const [slots, turn] = useReducer(turned, cooking, (first) => settleSlots([], first, 0));
  useLayoutEffect(() => turn({ cooking, at: Date.now() }), [cooking]);
  useEffect(() => {
    const wait = nextClosing(slots, Date.now());
    if (wait === null) return;
    let callOff = (): void => {};
    const timer = setTimeout(() => (callOff = hand.whenCalm(() => turn({ cooking: null, at: Date.now() }))), wait);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [slots, hand]);
  return slots;
}
