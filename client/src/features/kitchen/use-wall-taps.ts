import { useCallback, type RefObject } from 'react';
import type { Bumping } from './use-bumping.ts';
import { buttonAt, focusedAt } from './wall-focus.ts';

/** A tap on a ticket. The bump hands the focus on, so that Enter, Enter, Enter clears a rush. */
export function useWallTaps(
  wallRef: RefObject<HTMLElement | null>,
  { bump, rush, isToBeRead }: Bumping,
  isRushing: boolean,
  onOpen: (what: null) => void,
): (ticketId: string) => void {
  return useCallback(
    (ticketId) => {
      if (isRushing) {
        rush(ticketId);
        onOpen(null);
        return;
      }
      const at = isToBeRead(ticketId) ? -1 : focusedAt(wallRef.current);
      if (at >= 0) (buttonAt(wallRef.current, at + 1) ?? buttonAt(wallRef.current, at - 1))?.focus();
      bump(ticketId);
    },
    [wallRef, bump, rush, isToBeRead, isRushing, onOpen],
  );
}
