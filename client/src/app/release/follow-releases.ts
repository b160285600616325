import { HOUR, SECOND } from '@heard/shared/kernel/time.ts';

const LOOK_EVERY = HOUR;
const TRY_EVERY = 5 * SECOND;

export interface ReleaseDeps {
  readonly workers: Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>;
  readonly isIdle: () => Promise<boolean>;
  /** A new release is here and waits until nobody is at work; `now` loads it at once. */
  readonly waits: (now: () => void) => void;
  readonly reload: () => void;
}

/**
 * Keeps the app on this device and follows its releases: a new one is fetched whole beside the old one, and takes over when nobody is
 * at work. Another tab may let it take over first; then this page goes on with the parts of its own release until it is idle, too.
 */
export async function followReleases({ workers, isIdle, waits, reload }: ReleaseDeps): Promise<void> {
  let isControlled = workers.controller !== null;
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' });
  let isReplaced = false;
  let isTold = false;
  let isForced = false;

  const step = async (): Promise<void> => {
    if (!isReplaced && !registration.waiting) return;
    if (!isForced && !(await isIdle())) {
      if (!isTold) waits(force);
      isTold = true;
      return;
    }
    if (isReplaced) reload();
    else registration.waiting?.postMessage('take-over');
  };
  const force = (): void => {
    isForced = true;
    void step();
  };
  workers.addEventListener('controllerchange', () => {
    // The very first one takes over a page that came from the network: nothing has changed under it.
    isReplaced = isControlled;
    isControlled = true;
    void step();
  });
  const look = (): void => void registration.update().catch(() => {});
  setInterval(look, LOOK_EVERY);
  setInterval(() => void step(), TRY_EVERY);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  window.addEventListener('online', look);
}
