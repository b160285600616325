import 'fake-indexeddb/auto';
import { PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLive } from '../../src/live/create-live.ts';
import { createDeviceDatabase } from '../../src/live/device-database.ts';
import type { Live } from '../../src/live/live.ts';
import { LiveContext } from '../../src/live/live-context.ts';
import { typed } from '../../src/live/typed-database.ts';
import { newId, useAct, useLink, useRefusals, useRows } from '../../src/live/use-live.ts';
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
  cleanup();
  for (const stop of stops) stop();
  await server.close();
  vi.unstubAllGlobals();
});

/** Ana's phone, as after a reload: what is on disk is read, then the link is sought. */
async function openPhone(): Promise<Live> {
  const before = FakeSocket.made.length;
  const live = createLive({ actor: ana, getToken: async () => 'ana', origin, database: createDeviceDatabase(device) });
  stops.push(live.start());
  await waitFor(() => expect(FakeSocket.made.length).toBeGreaterThan(before));
  await live.ready();
  return live;
}

function greet(): void {
  const { since } = FakeSocket.last.open();
  FakeSocket.last.hear({ t: 'welcome', version: PROTOCOL_VERSION, now: server.model.now, you: { ...ana, stationId: null } });
  if (since === null) FakeSocket.last.hear({ t: 'snapshot', ...server.model.snapshot() });
  else FakeSocket.last.hear({ t: 'events', ...server.model.since(since) });
}

const tellLog = (from: number): void => FakeSocket.last.hear({ t: 'events', ...server.model.since(from) });

function Pad() {
  const doing = useAct();
  const { status, unsent } = useLink();
  const { list } = useRefusals();
  const lines = useRows('line');
  return (
    <>
      <p>{`${status}, ${unsent} unsent`}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>{line.name}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          doing('openCheck', tab('c1'));
          doing('sendOrder', orderOf('c1', 'o1'));
        }}
      >
        Send
      </button>
      {list.map(({ id, message }) => (
        <p key={id} role="alert">
          {message}
        </p>
      ))}
    </>
  );
}

const showPad = (live: Live) =>
  render(
    <LiveContext value={live}>
      <Pad />
    </LiveContext>,
  );

describe('a phone on the floor', () => {
  it('shows an order at the tap, and once, before and after the server has it', async () => {
    const live = await openPhone();
    showPad(live);
    act(greet);
    act(() => screen.getByText('Send').click());
    expect(screen.getAllByText('steak')).toHaveLength(1);
    await screen.findByText('live, 0 unsent');
    expect(screen.getAllByText('steak')).toHaveLength(1);
    act(() => tellLog(0));
    expect(screen.getAllByText('steak')).toHaveLength(1);
    expect(live.store.state.check.get('c1')?.openedAt).toBe(server.model.state.check.get('c1')?.openedAt);
  });

  it('shows the floor and what waits after a reload without a network', async () => {
    await server.close();
    const live = await openPhone();
    act(greet);
    expect(live.act('openCheck', tab('c1'))).toEqual({ ok: true });
    await waitFor(() => expect(live.link.get().unsent).toBe(1));
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    const database = await typed(createDeviceDatabase(device));
    await waitFor(async () => expect([await database.count('folds'), await database.count('commands')]).toEqual([1, 1]));
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    for (const stop of stops.splice(0)) stop();

    const again = await openPhone();
    expect(again.store.row('item', 'steak')?.name).toBe('steak');
    expect(again.store.row('check', 'c1')?.name).toBe('Tab c1');
    expect(again.link.get()).toMatchObject({ status: 'connecting', unsent: 1, isLoaded: true });
    expect(FakeSocket.last.open().since).toBe(0);
    server = new LoopbackServer();
  });

  it('refuses at the tap what the rules refuse, and sends nothing', async () => {
    const live = await openPhone();
    greet();
    expect(live.act('dropCheck', { checkId: 'nowhere' })).toMatchObject({ refused: { code: 'not-found' } });
    expect(live.act('removeTable', { tableId: 'T1' })).toMatchObject({ refused: { code: 'forbidden' } });
    expect(live.link.get().unsent).toBe(0);
  });

  it('says what the server refused later, and takes it off the check', async () => {
    const live = await openPhone();
    showPad(live);
    act(greet);
    server.model.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, max, 'out');
    act(() => screen.getByText('Send').click());
    expect(screen.queryByText('steak')).toBeTruthy();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText('steak')).toBeNull();
    expect(live.refusals.get()).toMatchObject([{ command: 'orders.send', input: orderOf('c1', 'o1'), code: 'item/out' }]);
  });

  it('asks for everything anew when the person has become somebody who sees more', async () => {
    const live = await openPhone();
    greet();
    FakeSocket.last.drop(4401);
    await waitFor(() => expect(FakeSocket.made).toHaveLength(2));
    FakeSocket.last.open();
    const you = { role: 'cook', memberId: 'ana', deviceId: null, stationId: null } as const;
    FakeSocket.last.hear({ t: 'welcome', version: PROTOCOL_VERSION, now: 0, you });
    await waitFor(() => expect(FakeSocket.made).toHaveLength(3));
    expect(FakeSocket.last.open().since).toBeNull();
    expect(live.you.get()?.role).toBe('cook');
  });
});
