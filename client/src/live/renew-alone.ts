import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';

/** A wall that the server will not talk to shows nothing new: it waits only for a finger that is on it now. */
const LEFT_ALONE = 10 * SECOND;
const TRY_EVERY = SECOND;
/** A server that still has the old release: asking it more often than this helps nobody. */
const ONCE_IN = MINUTE;

export interface RenewDeps {
  readonly workers: Pick<ServiceWorkerContainer, 'getRegistration' | 'addEventListener'> | undefined;
  /** Since the last tap or key, ms. */
  readonly untouchedFor: () => number;
  /** Taps that wait here would be asked about before the page is left. */
  readonly hasUnsent: () => boolean;
  readonly reload: () => void;
  readonly now: () => number;
  /** When this device last loaded itself anew, ms; it outlives the page. */
  readonly last: { readonly read: () => number | null; readonly write: (at: number) => void };
}

/**
 * Loads the new release as soon as nobody touches the screen, without being asked: by the worker that has fetched it, where there is
 * one, else from the server. Returns how to stop.
 */
export function renewWhenLeftAlone({ workers, untouchedFor, hasUnsent, reload, now, last }: RenewDeps): () => void {
  const over = new AbortController();
  let registration: ServiceWorkerRegistration | undefined;
  let isLooking = true;
  const load = (): void => {
    if (over.signal.aborted) return;
    over.abort();
    last.write(now());
    reload();
  };
  const look = async (): Promise<void> => {
    registration = await workers?.getRegistration();
    await registration?.update();
  };
  void look()
    .catch(() => {})
    .finally(() => (isLooking = false));
  workers?.addEventListener('controllerchange', load, { signal: over.signal });
  const timer = setInterval(() => {
    if (untouchedFor() < LEFT_ALONE || hasUnsent()) return;
    registration?.waiting?.postMessage('take-over');
    const isComing = isLooking || registration?.installing || registration?.waiting;
    if (!isComing && now() - (last.read() ?? -Infinity) >= ONCE_IN) load();
  }, TRY_EVERY);
  over.signal.addEventListener('abort', () => clearInterval(timer));
  return () => over.abort();
}
