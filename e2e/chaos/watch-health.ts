import { setTimeout as pause } from 'node:timers/promises';

export interface HealthSeen {
  /** Status code → how often it was answered; 0: no answer. */
  readonly live: ReadonlyMap<number, number>;
  readonly health: ReadonlyMap<number, number>;
  stop(): Promise<void>;
}

const EVERY_MS = 200;

/** Asks both probes over and over, as a platform and a monitor do. */
export function watchHealth(url: string): HealthSeen {
  const [live, health] = [new Map<number, number>(), new Map<number, number>()];
  const over = new AbortController();
  const ask = async (path: string, seen: Map<number, number>): Promise<void> => {
    const status = await fetch(`${url}/api/v1/health${path}`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    seen.set(status, (seen.get(status) ?? 0) + 1);
  };
  const watching = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      await Promise.all([ask('/live', live), ask('', health)]);
      await pause(EVERY_MS);
    }
  })();
  return {
    live,
    health,
    stop() {
      over.abort();
      return watching;
    },
  };
}

/** As in `200 × 31, 503 × 4`. */
export const counted = (seen: ReadonlyMap<number, number>): string =>
  [...seen].map(([status, times]) => `${status || 'no answer'} × ${times}`).join(', ') || 'none';
