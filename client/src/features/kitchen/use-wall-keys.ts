import { useEffect, useEffectEvent } from 'react';
import { DIRECTIONS, type Direction } from './pack-wall.ts';

export interface WallKeys {
  /** From 0: the ticket that bears this number on the wall. */
  readonly bumpNumber: (at: number) => void;
  readonly move: (direction: Direction) => void;
  readonly undo: () => void;
  readonly openRecall: () => void;
  readonly turnPage: (by: number) => void;
}

/** Keyboards and bump bars, which type. Enter is the focused ticket's own button. */
export function useWallKeys(keys: WallKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
    if (press(keys, event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

function press(keys: WallKeys, key: string): boolean {
  if (/^[1-9]$/.test(key)) keys.bumpNumber(Number(key) - 1);
  else if ((DIRECTIONS as readonly string[]).includes(key)) keys.move(key as Direction);
  else if (key === 'u' || key === 'U') keys.undo();
  else if (key === 'r' || key === 'R') keys.openRecall();
  else if (key === 'PageDown') keys.turnPage(1);
  else if (key === 'PageUp') keys.turnPage(-1);
  else return false;
  return true;
}

/** In a dialog or a control that takes keys itself. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, input, select, textarea') !== null;
