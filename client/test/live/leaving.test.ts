import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askBeforeLeaving } from '../../src/live/ask-before-leaving.ts';
import { askToStay } from '../../src/live/ask-to-stay.ts';
import { createDeviceDatabase } from '../../src/live/device-database.ts';
import { newId } from '../../src/live/new-id.ts';
import { withPromises } from '../../src/live/promise.ts';
import { typed } from '../../src/live/typed-database.ts';
import { countUnsentHere } from '../../src/live/unsent-here.ts';
import { unsentWords } from '../../src/live/unsent-words.ts';
import { orderOf } from './small-house.ts';

afterEach(() => vi.unstubAllGlobals());

describe('leaving the page', () => {
  it('is asked about while work waits, and not otherwise', () => {
    let hasUnsent = true;
    const stop = askBeforeLeaving(() => hasUnsent);
    const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(true);
    hasUnsent = false;
    expect(isAsked()).toBe(false);
    hasUnsent = true;
    stop();
    expect(isAsked()).toBe(false);
  });
});

describe('room on the device', () => {
  const storage = (isPersisted: boolean) => ({
    persisted: async () => isPersisted,
    persist: vi.fn<() => Promise<boolean>>(async () => true),
  });

  it('is asked for once, where it is not ours already', async () => {
    const [fresh, known] = [storage(false), storage(true)];
    vi.stubGlobal('navigator', { storage: fresh });
    await askToStay();
    vi.stubGlobal('navigator', { storage: known });
    await askToStay();
    expect([fresh.persist.mock.calls.length, known.persist.mock.calls.length]).toEqual([1, 0]);
  });

  it('is not missed by a browser that cannot promise any', async () => {
    vi.stubGlobal('navigator', {});
    await expect(askToStay()).resolves.toBeUndefined();
  });
});

describe('what waits on a device where nobody is signed in', () => {
  it('is counted whoever made it, and wherever', async () => {
    const name = `device ${newId()}`;
    const database = await typed(createDeviceDatabase(name));
    for (const one of [{ restaurantId: 'a', seq: null }, { restaurantId: 'b', seq: 7 }, { torn: true }]) {
      await database.add('commands', one as never);
    }
    await database.put('refusals', { id: 'r', restaurantId: 'a', owner: 'ana' } as never);
    database.close();
    expect(await countUnsentHere(name)).toEqual({ unsent: 2, refused: 1 });
  });

  it('is nothing where Heard was never used, and counting does not begin it', async () => {
    const name = `device ${newId()}`;
    expect(await countUnsentHere(name)).toEqual({ unsent: 0, refused: 0 });
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
    vi.stubGlobal('indexedDB', undefined);
    expect(await countUnsentHere(name)).toEqual({ unsent: 0, refused: 0 });
  });

  it('is said in words', () => {
    expect(unsentWords({ unsent: 0, refused: 0 })).toBe('');
    expect(unsentWords({ unsent: 1, refused: 0 })).toMatch(/^On this device: 1 tap not sent yet\./);
    expect(unsentWords({ unsent: 3, refused: 2 })).toMatch(/3 taps not sent yet, 2 not accepted/);
  });
});

describe('the price that was shown', () => {
  const shown = [{ type: 'order.sent', changes: [{ kind: 'line', id: 'o1-line', set: { unitPrice: 1_250 } }] }] as never;

  it('leaves with every line of an order', () => {
    expect(withPromises('orders.send', orderOf('c1', 'o1'), shown)).toMatchObject({ lines: [{ lineId: 'o1-line', promised: 1_250 }] });
  });

  it('is not written over one that was promised before', () => {
    const [line] = orderOf('c1', 'o1').lines;
    expect(withPromises('orders.send', { lines: [{ ...line, promised: 900 }] }, shown)).toMatchObject({ lines: [{ promised: 900 }] });
  });

  it('is not made up where this device could not judge', () => {
    expect(withPromises('orders.send', orderOf('c1', 'o1'), [])).toEqual(orderOf('c1', 'o1'));
    expect(withPromises('orders.fire', { lineIds: ['o1-line'] }, shown)).toEqual({ lineIds: ['o1-line'] });
  });
});
