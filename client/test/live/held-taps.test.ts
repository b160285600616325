import 'fake-indexeddb/auto';
import { PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLive } from '../../src/live/create-live.ts';
import { createDeviceDatabase } from '../../src/live/device-database.ts';
import { HeldTaps } from '../../src/live/held-taps.ts';
import type { Live } from '../../src/live/live.ts';
import { newId } from '../../src/live/new-id.ts';
import { FakeSocket } from './fake-wire.ts';
import { LoopbackServer } from './loopback-server.ts';
import { ana, max, orderOf, tab } from './small-house.ts';

let server: LoopbackServer;
let origin: string;
let device: string;
let stops: (() => void)[];

beforeEach(async () => {
  server = new LoopbackServer();
  server.people = { ana };
  origin = await server.open();
  device = `device ${newId()}`;
  stops = [];
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(async () => {
  for (const stop of stops) stop();
  await server.close();
  vi.unstubAllGlobals();
});

/** Ana's phone at the very moment its floor appears: nothing that acts has arrived. */
async function justShown(): Promise<Live> {
  const before = FakeSocket.made.length;
  const live = createLive({ actor: ana, getToken: async () => 'ana', origin, database: createDeviceDatabase(device) });
  stops.push(live.start());
  await vi.waitFor(() => expect(FakeSocket.made.length).toBeGreaterThan(before));
  FakeSocket.last.open();
  FakeSocket.last.hear({ t: 'welcome', version: PROTOCOL_VERSION, now: server.model.now, you: { ...ana, stationId: null } });
  FakeSocket.last.hear({ t: 'snapshot', ...server.model.snapshot() });
  return live;
}

describe('a tap before the part that acts has arrived', () => {
  it('waits, counts as unsent, and leaves in the order it was made', async () => {
    const live = await justShown();
    expect([live.act('openCheck', tab('c1')), live.act('sendOrder', orderOf('c1', 'o1'))]).toEqual([{ ok: true }, { ok: true }]);
    expect(live.link.get()).toMatchObject({ isLoaded: true, unsent: 2 });
    await live.ready();
    expect([...live.store.state.line.values()].map(({ name }) => name)).toEqual(['steak']);
    await vi.waitFor(() => expect(live.link.get().unsent).toBe(0));
    expect([...server.model.state.line.values()].map(({ name }) => name)).toEqual(['steak']);
  });

  it('keeps the time at which it was made', async () => {
    const live = await justShown();
    const at = live.clock.now();
    live.act('openCheck', tab('c1'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    await live.ready();
    expect(live.store.state.check.get('c1')!.openedAt - at).toBeLessThan(20);
  });

  it('that the rules refuse is told as a late refusal, with what was typed, and survives a reload', async () => {
    server.model.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, max, 'out');
    const live = await justShown();
    live.act('openCheck', tab('c1'));
    live.act('sendOrder', orderOf('c1', 'o1', 'steak', 'nut allergy'));
    await live.ready();
    const refused = { command: 'orders.send', code: 'item/out', input: orderOf('c1', 'o1', 'steak', 'nut allergy') };
    await vi.waitFor(() => expect(live.refusals.get()).toMatchObject([refused]));
    for (const stop of stops.splice(0)) stop();
    const again = await justShown();
    await again.ready();
    expect(again.refusals.get()).toMatchObject([refused]);
  });

  it('fetches that part at once, and a question to the server waits for it as well', async () => {
    const live = await justShown();
    await expect(live.takeOver('ben')).resolves.toMatchObject({ refused: { code: 'forbidden' } });
    expect(live.act('dropCheck', { checkId: 'nowhere' })).toMatchObject({ refused: { code: 'not-found' } });
  });
});

it('is held until the part can be had, however often that fails', async () => {
  const told: unknown[] = [];
  const outgoing = { actLate: (tap: unknown) => told.push(tap) } as never;
  let isServed = false;
  const held = new HeldTaps({ now: () => 7, fetch: () => (isServed ? Promise.resolve(outgoing) : Promise.reject(new Error('gone'))) });
  held.act('cleanTable', { tableId: 'T1' });
  await held.ready();
  held.act('cleanTable', { tableId: 'T2' });
  await held.ready();
  expect(held.taps.get()).toHaveLength(2);
  isServed = true;
  await held.ready();
  expect(told).toEqual(['T1', 'T2'].map((tableId) => ({ name: 'cleanTable', input: { tableId }, at: 7 })));
  expect(held.taps.get()).toEqual([]);
});
