import { DARK_AFTER, PULSE_EVERY } from '@heard/shared/staff/device-screens.ts';

/** Why what hangs here may be old: nothing was drawn, or nothing was heard. */
export interface Still {
  readonly ms: number;
  readonly was: 'still' | 'deaf';
}

export interface DrawingDeps {
  /** Server time as well as the device knows it: it goes on while the device sleeps, and no one sets it. */
  readonly now: () => number;
  /** Whether the page itself is shown, as far as the browser can tell. */
  readonly isShown: () => boolean;
  /** Whether the server speaks to us. */
  readonly isLive: () => boolean;
  /** Calls back in the next frame; a screen that is asleep, frozen or covered draws none. */
  readonly onFrame: (then: () => void) => void;
  /** Tells the server: drawn just now, or not to be seen. */
  readonly pulse: (isShown: boolean) => void;
  /** It drew nothing, or heard nothing, for so long, and is back. */
  readonly stoodStill: (still: Still) => void;
}

export interface Drawing {
  /** Looks at once: the page was shown again, or the server spoke again. */
  readonly look: () => void;
  readonly stop: () => void;
}

/**
 * Proves every two seconds that this screen really draws, and notices when it did not: a frame that comes too late after the last one
 * means that nobody could have seen what happened in between. Time without a link counts alike.
 */
export function makeDrawing({ now, isShown, isLive, onFrame, pulse, stoodStill }: DrawingDeps): Drawing {
  /** When it last drew while the server was there; unknown until it first did. */
  let goodAt: number | undefined;
  let wasDeaf = false;
  let isAsking = false;
  let isOver = false;

  const drew = (): void => {
    isAsking = false;
    if (isOver) return;
    if (!isShown()) return pulse(false);
    pulse(true);
    if (!isLive()) {
      wasDeaf = true;
      return;
    }
    const ms = goodAt === undefined ? 0 : now() - goodAt;
    if (ms >= DARK_AFTER) stoodStill({ ms, was: wasDeaf ? 'deaf' : 'still' });
    goodAt = now();
    wasDeaf = false;
  };

  const look = (): void => {
    if (!isShown() || isAsking) pulse(false);
    if (isAsking) return;
    isAsking = true;
    // Two frames: the first callback runs before the browser paints, the second proves that it did.
    onFrame(() => onFrame(drew));
  };

  look();
  const timer = setInterval(look, PULSE_EVERY);
  return {
    look,
    stop() {
      isOver = true;
      clearInterval(timer);
    },
  };
}
