import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds until it holds; Infinity if it does not within so many. */
export async function msUntil(holds: () => Promise<boolean> | boolean, withinMs: number, everyMs = 100): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < withinMs) {
    if (await holds()) return Math.round(performance.now() - started);
    await pause(everyMs);
  }
  return Infinity;
}
