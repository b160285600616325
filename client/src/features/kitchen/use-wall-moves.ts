import { useCallback, type RefObject } from 'react';
import { neighbourOf, type Place } from './pack-wall.ts';
import type { Bumping } from './use-bumping.ts';
import { useWallKeys, type WallKeys } from './use-wall-keys.ts';
import type { Slot } from './wall-slots.ts';

interface Shown {
  readonly slot: Slot;
  readonly place: Place;
}

/** What keys do on the wall. Returns the bump that hands the focus on, so that Enter, Enter, Enter clears a rush. */
export function useWallMoves(
  wallRef: RefObject<HTMLElement | null>,
  shown: readonly Shown[],
  bumping: Bumping,
  others: Pick<WallKeys, 'openRecall' | 'turnPage'>,
): (ticketId: string) => void {
  useWallKeys({
    ...others,
    bumpNumber(at) {
      const slot = shown[at]?.slot;
      if (slot?.leftAt === null) bumping.bump(slot.ticketId);
    },
    move(direction) {
      const places = shown.map(({ place }) => place);
      buttonAt(wallRef.current, neighbourOf(places, focusedAt(wallRef.current), direction))?.focus();
    },
    undo() {
      const gaps = shown.filter(({ slot }) => slot.leftAt !== null).sort((a, b) => b.slot.leftAt! - a.slot.leftAt!);
      if (gaps[0]) bumping.recall(gaps[0].slot.ticketId);
    },
  });
  const { bump, isToBeRead } = bumping;
  return useCallback(
    (ticketId) => {
      const at = isToBeRead(ticketId) ? -1 : focusedAt(wallRef.current);
      if (at >= 0) (buttonAt(wallRef.current, at + 1) ?? buttonAt(wallRef.current, at - 1))?.focus();
      bump(ticketId);
    },
    [wallRef, bump, isToBeRead],
  );
}

const focusedAt = (wall: HTMLElement | null): number =>
  [...(wall?.children ?? [])].findIndex((slot) => slot.contains(document.activeElement));
const buttonAt = (wall: HTMLElement | null, at: number) => wall?.children[at]?.querySelector<HTMLElement>('button');
