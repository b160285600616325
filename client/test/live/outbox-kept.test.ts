// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeviceDatabase, type DeviceDatabase } from '../../src/live/device-database.ts';
import { newId } from '../../src/live/new-id.ts';
import { Outbox } from '../../src/live/outbox.ts';
import type { OutboxEntry } from '../../src/live/outbox-entry.ts';
import { typed } from '../../src/live/typed-database.ts';
import { LoopbackServer } from './loopback-server.ts';
import { ana, max, NOW, orderOf, RESTAURANT, tab } from './small-house.ts';

let server: LoopbackServer;
let origin: string;
let device: string;
let stops: (() => void)[];

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  server = new LoopbackServer();
  server.people = { ana, max };
  origin = await server.open();
  device = `device ${newId()}`;
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) stop();
  await server.close();
  vi.unstubAllGlobals();
});

async function openTab(database: DeviceDatabase = createDeviceDatabase(device)): Promise<Outbox> {
  const getToken = async () => 'ana';
  const outbox = new Outbox({ database, restaurantId: RESTAURANT, owner: 'ana', place: () => 0, getToken, origin });
  await outbox.load();
  const stop = outbox.start();
  stops.push(() => (stop(), database.close()));
  return outbox;
}

const entry = (of: Partial<OutboxEntry> = {}): OutboxEntry => {
  const whose = { restaurantId: RESTAURANT, owner: 'ana', who: ana };
  return { key: newId(), ...whose, command: 'orders.open-check', input: tab(newId()), at: NOW, seq: null, ...of };
};
const unsent = (outbox: Outbox): number => outbox.list.entries.get().filter(({ seq }) => seq === null).length;
const allSent = (outbox: Outbox): Promise<void> => vi.waitFor(() => expect(unsent(outbox)).toBe(0), { timeout: 5_000, interval: 5 });

/** What lies on the device before Heard opens. */
async function lying(...records: readonly unknown[]): Promise<void> {
  const database = await typed(createDeviceDatabase(device));
  for (const record of records) await database.add('commands', record as OutboxEntry);
  database.close();
}

describe('what an older or newer release left on the device', () => {
  it('is sent although it lacks what was added since, and in its place', async () => {
    const { at: _at, seq: _seq, who: _who, ...old } = entry();
    const newer = { ...entry(), colour: 'of a later release' };
    await lying(old, newer);
    await allSent(await openTab());
    expect(server.model.happened).toEqual([old.key, newer.key]);
  });

  it('is kept and shown where this release does not know the command, and goes once one does', async () => {
    const unknown = entry({ command: 'orders.sing', input: { song: 'happy birthday', checkId: 'c1' } });
    const behind = entry();
    await lying(unknown, behind);
    await allSent(await openTab());
    expect(server.model.happened).toEqual([behind.key]);
    const { refusals } = await openTab();
    expect(refusals.get()).toMatchObject([{ command: 'orders.sing', code: 'command/unknown', input: unknown.input }]);
    expect(refusals.get()[0]!.entry).toMatchObject({ key: unknown.key, input: unknown.input });
  });

  it('is kept and shown where the command wants something else by now', async () => {
    const changed = { status: 400, headers: { 'Content-Type': 'application/problem+json' }, body: '{"code":"invalid","detail":"covers"}' };
    server.mishaps = [changed];
    const old = entry({ input: { checkId: 'c1', guests: 'two' } });
    await lying(old);
    const outbox = await openTab();
    await allSent(outbox);
    expect(outbox.refusals.get()).toMatchObject([{ code: 'invalid', input: { guests: 'two' } }]);
  });

  it('is shown although it was refused before refusals kept their command apart', async () => {
    const { entry: _, ...old } = { id: 'r1', ...entry({ input: orderOf('c1', 'o1') }), code: 'item/out', message: 'Out.', entry: null };
    const database = await typed(createDeviceDatabase(device));
    await database.put('refusals', old as never);
    const outbox = await openTab();
    expect(outbox.refusals.get()).toMatchObject([{ id: 'r1', message: 'Out.', about: {}, entry: { input: orderOf('c1', 'o1') } }]);
  });
});

describe('a record that is torn', () => {
  it.each([['nothing'], [null], [{ restaurantId: RESTAURANT }], [{ ...entry(), input: null }], [{ ...entry(), key: 7 }]])(
    'does not hold up those behind it and is shown as it was found: %j',
    async (torn) => {
      const behind = entry();
      await lying(torn, behind);
      await allSent(await openTab());
      expect(server.model.happened).toEqual([behind.key]);
      const again = await openTab();
      expect(again.refusals.get()).toMatchObject([{ code: 'entry/unreadable', owner: 'ana' }]);
      again.dismiss(again.refusals.get()[0]!.id);
      await vi.waitFor(async () => expect((await openTab()).refusals.get()).toEqual([]));
    },
  );

  it('of another restaurant stays where it is', async () => {
    await lying({ restaurantId: 'elsewhere' }, entry());
    const outbox = await openTab();
    await allSent(outbox);
    expect(outbox.refusals.get()).toEqual([]);
  });
});

describe('a device without room', () => {
  /** Refuses to write for as long as it is full. */
  function fullDevice(): { database: DeviceDatabase; isFull: boolean } {
    const real = createDeviceDatabase(device);
    const full = {
      isFull: true,
      database: {
        close: real.close,
        async open() {
          if (full.isFull) throw new DOMException('No room.', 'QuotaExceededError');
          return real.open();
        },
      },
    };
    return full;
  }

  it('says so, goes on in memory, and keeps all of it once there is room', async () => {
    server.mishaps = Array.from({ length: 50 }, () => 'miss' as const);
    const full = fullDevice();
    const outbox = await openTab(full.database);
    const first = entry();
    outbox.put(first);
    await vi.waitFor(() => expect([outbox.isFull.get(), outbox.isKept.get()]).toEqual([true, false]));
    full.isFull = false;
    const second = entry();
    outbox.put(second);
    await vi.waitFor(async () => {
      const stored = await (await typed(createDeviceDatabase(device))).getAll('commands');
      expect(stored.map(({ key }) => key).sort()).toEqual([first.key, second.key].sort());
    });
    expect([outbox.isFull.get(), outbox.isKept.get()]).toEqual([false, true]);
  });
});

describe('a choice that settles a refusal', () => {
  it('puts its commands in the place of what was refused, all at once and in order', async () => {
    server.model.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, max, 'out');
    const outbox = await openTab();
    outbox.put(entry({ input: tab('c1') }));
    outbox.put(entry({ command: 'orders.send', input: orderOf('c1', 'o1') }));
    await vi.waitFor(() => expect(outbox.refusals.get()).toHaveLength(1));
    const { id } = outbox.refusals.get()[0]!;
    const chosen = [entry({ input: tab('c2') }), entry({ command: 'orders.send', input: orderOf('c2', 'o2', 'burger') })];
    outbox.settle(id, chosen);
    await allSent(outbox);
    expect(server.model.happened.slice(-2)).toEqual(chosen.map(({ key }) => key));
    expect((await openTab()).refusals.get()).toEqual([]);
  });

  it('can be that it is let go, and had back', async () => {
    server.model.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, max, 'out');
    const outbox = await openTab();
    outbox.put(entry({ input: tab('c1') }));
    outbox.put(entry({ command: 'orders.send', input: orderOf('c1', 'o1') }));
    await vi.waitFor(() => expect(outbox.refusals.get()).toHaveLength(1));
    const back = outbox.dismiss(outbox.refusals.get()[0]!.id);
    expect(outbox.refusals.get()).toEqual([]);
    back();
    await vi.waitFor(async () => expect((await openTab()).refusals.get()).toMatchObject([{ input: orderOf('c1', 'o1') }]));
  });
});
