import type { Watched } from './watched.ts';
import { cell } from './watched.ts';

const SAMPLES = 8;

/** The server's time as well as this device can know it. */
export interface ServerClock {
  /** Milliseconds, UTC. */
  readonly now: () => number;
  /** The server said its time just now; `isFresh` begins a new estimate (after sleep, after a reconnect). */
  readonly heard: (serverNow: number, isFresh?: boolean) => void;
  /** Server time minus the device's wall clock, ms: kept beside the fold, for a start without the server. */
  readonly skew: Watched<number>;
  readonly startFrom: (skew: number) => void;
}

/**
 * Counts on the monotonic clock, so that a device whose wall clock is set while it runs goes on telling the right time. Delay on
 * the way only makes the server look early, hence the latest-looking of the last samples is the truest.
 */
export function createServerClock(wall: () => number = Date.now, ticks: () => number = () => performance.now()): ServerClock {
  let samples: number[] = [];
  let offset = wall() - ticks();
  const skew = cell(0);
  const settle = (next: number): void => {
    offset = next;
    skew.set(Math.round(next + ticks() - wall()));
  };
  return {
    now: () => Math.round(ticks() + offset),
    heard(serverNow, isFresh = false) {
      samples = [...(isFresh ? [] : samples.slice(1 - SAMPLES)), serverNow - ticks()];
      settle(Math.max(...samples));
    },
    skew,
    startFrom(known) {
      if (samples.length === 0) settle(wall() - ticks() + known);
    },
  };
}
