import { randomUUID } from 'node:crypto';
import { CLOSE, PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { withClient } from '../src/platform/db/client.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';
import { openLive } from './live-client.ts';

const house = await openTestHouse();
const { ours, theirs, tokenOf, database } = house;
await house.house.restaurants.at(ours.restaurant);
const scene = setScene(house);

const types = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);

describe('who may follow', () => {
  test('a screen without a valid sign-in is sent to sign in', async () => {
    const live = await openLive(house, { token: 'nonsense' });
    expect(await live.closed).toBe(CLOSE.unauthenticated);
  });

  test('a client of another release is told to load the new one', async () => {
    const live = await openLive(house, { token: await tokenOf('server'), version: PROTOCOL_VERSION + 1 });
    expect(await live.closed).toBe(CLOSE.outdated);
  });

  test('another restaurant cannot be followed, and one that does not exist is refused alike', async () => {
    const foreign = await openLive(house, { token: await tokenOf('owner', theirs) });
    const missing = await openLive(house, { token: await tokenOf('owner', theirs), restaurantId: randomUUID() });
    expect([await foreign.closed, await missing.closed]).toEqual([CLOSE.forbidden, CLOSE.forbidden]);
  });

  test('a page of a foreign origin cannot open a link', async () => {
    const socket = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live`, { origin: 'https://evil.example' });
    await expect(new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))).rejects.toThrow('403');
  });
});

describe('what is heard', () => {
  test('the floor has the house as it stands, then everything that happens', async () => {
    const live = await openLive(house, { token: await tokenOf('server') });
    expect(await live.next('welcome')).toMatchObject({ version: PROTOCOL_VERSION, you: { role: 'server' } });
    const { seq, rows } = await live.next('snapshot');
    expect(rows.table).toHaveLength(4);
    await scene.openCheck();
    const heard = await live.next('events');
    expect(heard).toMatchObject({ from: seq, to: seq + 1 });
    expect(types(heard.events)).toEqual(['check.opened']);
  });

  test('a station screen has its own tickets and nothing of the money', async () => {
    const live = await openLive(house, { token: await tokenOf('screen') });
    const { rows } = await live.next('snapshot');
    expect(Object.keys(rows).sort()).toEqual(['item', 'restaurant', 'station', 'ticket']);
    const checkId = await scene.openCheck();
    await scene.order(checkId, { itemId: ours.lemonade, modifierIds: [] });
    await scene.order(checkId);
    const heard = await live.next('events');
    expect(heard.events.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(['ticket']);
    expect(JSON.stringify(live.frames.filter(({ t }) => t === 'events'))).not.toContain('Lemonade');
  });

  test('after a short absence it is told what it missed; after a long one, how things stand', async () => {
    const token = await tokenOf('server');
    const first = await openLive(house, { token });
    const { seq } = await first.next('snapshot');
    const other = await openLive(house, { token });
    await other.next('snapshot');
    first.socket.terminate();
    await scene.openCheck();
    const back = await openLive(house, { token, since: seq });
    expect(await back.next('events')).toMatchObject({ from: seq, to: seq + 1 });
    const stale = await openLive(house, { token, since: 0 });
    expect((await stale.next('snapshot')).seq).toBe(seq + 1);
    const fromTheFuture = await openLive(house, { token, since: seq + 1_000 });
    expect((await fromTheFuture.next('snapshot')).seq).toBe(seq + 1);
  });

  test('a screen that does not read is cut off, and the others go on', async () => {
    const live = await openLive(house, { token: await tokenOf('server') });
    await live.next('snapshot');
    live.socket.pause();
    const checkId = await scene.openCheck();
    const note = 'x'.repeat(200);
    const line = { itemId: ours.lemonade, quantity: 1, seat: 0, course: 1, note, modifierIds: [], isHeld: true };
    const cut = async (): Promise<boolean> => (await house.house.restaurants.at(ours.restaurant)) !== undefined && (await slowCuts()) > 0;
    for (let round = 0; round < 400 && !(await cut()); round += 1) {
      const lines = Array.from({ length: 100 }, () => ({ ...line, lineId: randomUUID() }));
      await scene.act('sendOrder', { checkId, orderId: randomUUID(), lines });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await slowCuts()).toBe(1);
    live.socket.resume();
    expect([CLOSE.slow, 1006]).toContain(await live.closed);
  });
});

async function slowCuts(): Promise<number> {
  const text = await (await fetch(`${house.url}/api/v1/metrics`)).text();
  return Number(/websocket_connections_cut_total\{why="slow"\} (\d+)/.exec(text)?.[1] ?? 0);
}

describe('who is out is out, within five seconds', () => {
  const within5s = async (closed: Promise<number>): Promise<number | string> =>
    Promise.race([closed, new Promise<string>((resolve) => setTimeout(() => resolve('still open'), 5_000))]);

  test('a deactivated person', async () => {
    const token = await tokenOf('host');
    const live = await openLive(house, { token });
    await live.next('snapshot');
    await scene.act('deactivateMember', { memberId: ours.member('host') });
    expect(await within5s(live.closed)).toBe(CLOSE.forbidden);
    expect(await house.ask(`/restaurants/${ours.restaurant}/who-am-i`, { token })).toMatchObject({ status: 403 });
  });

  test('a revoked screen', async () => {
    const token = await tokenOf('screen');
    const live = await openLive(house, { token });
    await live.next('snapshot');
    await scene.act('revokeDevice', { deviceId: ours.screen });
    expect(await within5s(live.closed)).toBe(CLOSE.unauthenticated);
    expect(await house.ask(`/restaurants/${ours.restaurant}/who-am-i`, { token })).toMatchObject({ status: 401 });
  });

  test('whoever signed out, wherever that was', async () => {
    const token = await tokenOf('cashier');
    const live = await openLive(house, { token });
    await live.next('snapshot');
    await withClient(database.ownerUrl, (owner) => owner.query('delete from auth.sessions where id = $1', [ours.session('cashier')]));
    expect(await within5s(live.closed)).toBe(CLOSE.unauthenticated);
    expect(await house.ask(`/restaurants/${ours.restaurant}/who-am-i`, { token })).toMatchObject({ status: 401 });
  });
});
