import type { MouseEvent, PointerEvent } from 'react';

const LONG_MS = 500;

export interface Pressing {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerLeave: () => void;
  readonly onPointerCancel: () => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** A finger held down, the right button or the menu key; the tap in which a long press ends is none. */
export function longPress(then: () => void): Pressing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTaken = false;
  const lift = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const take = (): void => {
    lift();
    isTaken = true;
    then();
  };
  return {
    onPointerDown({ button }) {
      lift();
      isTaken = false;
      if (button === 0) timer = setTimeout(take, LONG_MS);
    },
    onPointerUp: lift,
    onPointerLeave: lift,
    onPointerCancel: lift,
    onContextMenu(event) {
      event.preventDefault();
      // A browser that has a long press of its own tells it here as well.
      if (timer !== undefined) take();
      else if (!isTaken) then();
    },
    onClickCapture(event) {
      if (!isTaken) return;
      isTaken = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
