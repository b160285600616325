import { subscribe, type Watched } from './watched.ts';

/** One timer per period, however many components show a running clock; it stands still while nobody looks. */
export function createTicks(now: () => number): (everyMs: number) => Watched<number> {
  const periods = new Map<number, Watched<number>>();
  return (everyMs) => {
    const known = periods.get(everyMs) ?? ticking(now, everyMs);
    periods.set(everyMs, known);
    return known;
  };
}

function ticking(now: () => number, everyMs: number): Watched<number> {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let at = now();
  const tick = (): void => {
    at = now();
    for (const listener of listeners) listener();
  };
  return {
    get() {
      // Nobody ticks it yet: the first to look must not see the time of the last one who did.
      if (timer === undefined && Math.abs(now() - at) >= everyMs) at = now();
      return at;
    },
    watch(listener) {
      timer ??= setInterval(tick, everyMs);
      const leave = subscribe(listeners, listener);
      return () => {
        leave();
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
