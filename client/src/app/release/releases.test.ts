import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followReleases } from './follow-releases.ts';
import { hasDraft, isIdle } from './idle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A browser with a worker, a release that may arrive, and somebody who may be at work. */
async function page({ isControlled = true } = {}) {
  let replaced = (): void => {};
  const told: unknown[] = [];
  const registration = { waiting: null as { postMessage: (word: unknown) => void } | null, update: async () => {} };
  const at = { isIdle: false, reloads: 0, loadNow: undefined as (() => void) | undefined, waits: 0 };
  await followReleases({
    workers: {
      controller: isControlled ? ({} as ServiceWorker) : null,
      register: async () => registration as unknown as ServiceWorkerRegistration,
      addEventListener: (_: string, listener: unknown) => void (replaced = listener as () => void),
    },
    isIdle: async () => at.isIdle,
    waits(now) {
      at.waits += 1;
      at.loadNow = now;
    },
    reload: () => void (at.reloads += 1),
  });
  return {
    at,
    told,
    arrives: () => void (registration.waiting = { postMessage: (word) => told.push(word) }),
    takesOver: () => replaced(),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

describe('a new release under an open page', () => {
  it('waits while somebody is at work, says so once, and takes over when nobody is', async () => {
    const { at, told, arrives, takesOver, pass } = await page();
    arrives();
    await pass(MINUTE);
    expect([at.waits, told, at.reloads]).toEqual([1, [], 0]);
    at.isIdle = true;
    await pass(5 * SECOND);
    expect(told).toEqual(['take-over']);
    takesOver();
    await pass(0);
    expect(at.reloads).toBe(1);
  });

  it('is loaded at once by whoever asks for it', async () => {
    const { at, told, arrives, takesOver, pass } = await page();
    arrives();
    await pass(5 * SECOND);
    at.loadNow!();
    expect(told).toEqual(['take-over']);
    takesOver();
    await pass(0);
    expect(at.reloads).toBe(1);
  });

  it('that another tab let in leaves this one alone until it is idle', async () => {
    const { at, takesOver, pass } = await page();
    takesOver();
    await pass(MINUTE);
    expect(at.reloads).toBe(0);
    at.isIdle = true;
    await pass(5 * SECOND);
    expect(at.reloads).toBeGreaterThan(0);
  });

  it('is none where the app is kept here for the first time', async () => {
    const { at, arrives, takesOver, pass } = await page({ isControlled: false });
    at.isIdle = true;
    takesOver();
    await pass(MINUTE);
    expect(at.reloads).toBe(0);
    arrives();
    takesOver();
    await pass(5 * SECOND);
    expect(at.reloads).toBeGreaterThan(0);
  });
});

describe('somebody is at work', () => {
  const idle = { untouchedFor: 2 * MINUTE, hasDraft: false, hasDialog: false, unsent: 0 };

  it.each([
    [{}, true],
    [{ untouchedFor: 59 * SECOND }, false],
    [{ unsent: 1, untouchedFor: 60 * MINUTE }, false],
    [{ hasDialog: true }, false],
    [{ hasDraft: true }, false],
    [{ hasDraft: true, untouchedFor: 15 * MINUTE }, true],
  ])('%j: idle %s', (more, expected) => expect(isIdle({ ...idle, ...more })).toBe(expected));

  it('while lines lie on any pad', () => {
    expect(hasDraft()).toBe(false);
    localStorage.setItem('heard.draft.check-1', '{}');
    expect(hasDraft()).toBe(true);
    localStorage.clear();
    expect(
      hasDraft(() => {
        throw new Error('refused');
      }),
    ).toBe(false);
  });
});
