import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renewWhenLeftAlone } from './renew-alone.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An open wall whose server speaks another language by now. */
async function wall({ hasWorker = true, lastAt = null as number | null } = {}) {
  let replaced = (): void => {};
  const registration = {
    waiting: null as { postMessage: (word: unknown) => void } | null,
    installing: null as object | null,
    update: vi.fn<() => Promise<void>>(async () => {}),
  };
  const at = { untouchedFor: MINUTE, hasUnsent: false, lastAt, reloads: 0 };
  const told: unknown[] = [];
  const stop = renewWhenLeftAlone({
    workers: hasWorker
      ? {
          getRegistration: async () => registration as unknown as ServiceWorkerRegistration,
          addEventListener: (_: string, listener: unknown) => void (replaced = listener as () => void),
        }
      : undefined,
    untouchedFor: () => at.untouchedFor,
    hasUnsent: () => at.hasUnsent,
    reload: () => void (at.reloads += 1),
    now: Date.now,
    last: { read: () => at.lastAt, write: (now) => void (at.lastAt = now) },
  });
  await vi.advanceTimersByTimeAsync(0);
  const arrives = (): void => void (registration.waiting = { postMessage: (word) => (told.push(word), replaced()) });
  return { at, told, registration, arrives, stop, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe('a wall that is too old to be talked to', () => {
  it('asks for the new release at once, and takes it when it is here', async () => {
    const { at, told, registration, arrives, pass } = await wall();
    expect(registration.update).toHaveBeenCalledOnce();
    registration.installing = {};
    await pass(5 * SECOND);
    expect(at.reloads).toBe(0);
    arrives();
    await pass(SECOND);
    expect([told, at.reloads]).toEqual([['take-over'], 1]);
  });

  it('loads itself anew where there is no worker', async () => {
    const { at, pass } = await wall({ hasWorker: false });
    await pass(SECOND);
    expect(at.reloads).toBe(1);
  });

  it('waits for a finger that is on it, and for taps that have not left', async () => {
    const { at, arrives, pass } = await wall();
    arrives();
    at.untouchedFor = 9 * SECOND;
    await pass(20 * SECOND);
    at.untouchedFor = MINUTE;
    at.hasUnsent = true;
    await pass(20 * SECOND);
    expect(at.reloads).toBe(0);
    at.hasUnsent = false;
    await pass(SECOND);
    expect(at.reloads).toBe(1);
  });

  it('does not spin where the server has nothing newer', async () => {
    const { at, pass } = await wall({ lastAt: Date.now() - 10 * SECOND });
    await pass(45 * SECOND);
    expect(at.reloads).toBe(0);
    await pass(10 * SECOND);
    expect(at.reloads).toBe(1);
  });

  it('lets go when the server talks to it again', async () => {
    const { at, arrives, stop, pass } = await wall();
    stop();
    arrives();
    await pass(5 * MINUTE);
    expect(at.reloads).toBe(0);
  });
});
