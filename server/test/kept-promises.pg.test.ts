import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { DAY, HOUR } from '@heard/shared/kernel/time.ts';
import { describe, expect, test } from 'vitest';
import { withClient } from '../src/platform/db/client.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';
import { openLive } from './live-client.ts';

let now = Date.now();
const clock = (): number => now;
const left = await openTestHouse({ clock });
const { ours, theirs, database } = left;
const home = `/restaurants/${ours.restaurant}`;
await left.house.restaurants.at(ours.restaurant);
const scene = setScene(left);
const token = await left.tokenOf('manager');

const line = { lineId: '', itemId: ours.lemonade, quantity: 1, seat: 0, course: 1, note: '', modifierIds: [], isHeld: false };
const openCheck = (house: typeof left, checkId: string) =>
  house.ask(`${home}/checks`, { method: 'POST', token, body: { checkId, tableId: null, name: 'Ann', covers: 1 } });
const send = (house: typeof left, checkId: string, lineId = randomUUID()) =>
  house.ask(`${home}/checks/${checkId}/orders`, { method: 'POST', token, body: { orderId: randomUUID(), lines: [{ ...line, lineId }] } });

test('a stranger who hangs up in the middle of a handshake does not take the house down', async () => {
  const { port, hostname } = new URL(left.url);
  for (let knock = 0; knock < 40; knock += 1) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('GET /nope HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', () => socket.resetAndDestroy());
    await once(socket, 'close');
  }
  expect(await left.ask('/health')).toMatchObject({ status: 200 });
});

describe('with two instances', async () => {
  const right = await openTestHouse({ beside: left, clock });

  test('what one has just opened the other does not refuse', async () => {
    const replies = [];
    for (let round = 0; round < 30; round += 1) {
      const checkId = randomUUID();
      await openCheck(left, checkId);
      replies.push((await send(right, checkId)).status);
    }
    expect(replies).toEqual(replies.map(() => 200));
  });

  test('a ticket fired by one that then goes away still rings when nobody hears it', async () => {
    const other = await openTestHouse({ beside: left, clock });
    const live = await openLive(left, { token });
    await live.next('snapshot');
    const checkId = randomUUID();
    await openCheck(other, checkId);
    await send(other, checkId);
    await other.house.stop();
    now += 6_000;
    const rings = async (): Promise<boolean> =>
      (await live.next('events')).events.some(({ type }) => type === 'tickets.unheard') || rings();
    expect(await rings()).toBe(true);
  });

  test('two managers of two restaurants type one code: one gets the screen, the other a plain answer', async () => {
    const { body } = await left.ask('/pairings', { method: 'POST' });
    const pair = async (of: typeof ours) =>
      left.ask(`/restaurants/${of.restaurant}/devices`, {
        method: 'POST',
        token: await left.tokenOf('manager', of),
        body: { code: body['code'], name: 'Wall', role: 'screen', stationId: null },
      });
    const replies = await Promise.all([pair(ours), pair(theirs)]);
    expect(replies.map(({ status, body: { code = 'paired' } }) => `${status} ${code}`).sort()).toEqual([
      '200 paired',
      '404 pairing/unknown',
    ]);
  });
});

describe('a PIN', () => {
  const memberId = ours.member('server');
  const enter = async (pin: string) =>
    left.ask(`${home}/pin-sessions`, {
      method: 'POST',
      token: await left.tokenOf('terminal'),
      body: { sessionId: randomUUID(), memberId, pin },
    });
  const set = (pin: string) => left.ask(`${home}/members/${memberId}/pin`, { method: 'PUT', token, body: { pin } });

  test('cannot be found by trying many at once', async () => {
    await set('4711');
    const replies = await Promise.all(Array.from({ length: 60 }, (_, at) => enter(at === 59 ? '4711' : String(1_000 + at))));
    expect(replies.filter(({ body }) => body.code === 'pin/wrong').length).toBeLessThanOrEqual(5);
    expect(replies.filter(({ body }) => body.code === 'pin/locked').length).toBeGreaterThanOrEqual(54);
  });

  test('leaves no hash behind that four digits could be found from', async () => {
    await set('8264');
    const hashes = await withClient(
      database.superuserUrl,
      async (admin) => (await admin.query<{ hash: string }>('select request_hash as hash from app.idempotency_keys')).rows,
    );
    const known = new Set(hashes.map(({ hash }) => hash));
    const plain = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0')).map((pin) =>
      createHash('sha256')
        .update(`staff.set-pin ${ours.member('manager')} ${JSON.stringify({ pin, memberId })}`)
        .digest('base64url'),
    );
    expect(plain.filter((hash) => known.has(hash))).toEqual([]);
  });

  test('once changed ends what the old one let in', async () => {
    await set('1111');
    const { body } = await enter('1111');
    const session = body['token'] as string;
    expect(await left.ask(`${home}/who-am-i`, { token: session })).toMatchObject({ status: 200 });
    await set('2222');
    expect(await left.ask(`${home}/who-am-i`, { token: session })).toMatchObject({ status: 401 });
  });
});

test("yesterday's checks and lines cannot be written over by giving new ones their ids", async () => {
  const checkId = randomUUID();
  await openCheck(left, checkId);
  const lineId = randomUUID();
  await send(left, checkId, lineId);
  await left.ask(`${home}/checks/${checkId}/payments`, {
    method: 'POST',
    token,
    body: { paymentId: randomUUID(), tender: 'cash', amount: 420, tendered: 420 },
  });
  now += DAY + HOUR;
  const fresh = await left.tokenOf('manager');
  const reopened = await left.ask(`${home}/checks`, {
    method: 'POST',
    token: fresh,
    body: { checkId, tableId: null, name: 'Eve', covers: 1 },
  });
  expect([reopened.status, reopened.body.code]).toEqual([409, 'id/known']);
  const another = randomUUID();
  await left.ask(`${home}/checks`, { method: 'POST', token: fresh, body: { checkId: another, tableId: null, name: 'Eve', covers: 1 } });
  const lines = [{ ...line, lineId, isHeld: true }];
  const stolen = await left.ask(`${home}/checks/${another}/orders`, {
    method: 'POST',
    token: fresh,
    body: { orderId: randomUUID(), lines },
  });
  expect([stolen.status, stolen.body.code]).toEqual([409, 'id/known']);
});

test('a database that was set back to an earlier moment is believed, not fought', async () => {
  const fresh = await left.tokenOf('manager');
  const log = await left.house.restaurants.at(ours.restaurant);
  await withClient(database.superuserUrl, async (admin) => {
    await admin.query('delete from app.events where restaurant_id = $1 and seq > $2', [ours.restaurant, log.seq - 1]);
    await admin.query('update app.heads set seq = $2 where restaurant_id = $1', [ours.restaurant, log.seq - 1]);
  });
  const body = { checkId: randomUUID(), tableId: null, name: 'Bo', covers: 1 };
  expect((await left.ask(`${home}/checks`, { method: 'POST', token: fresh, body })).status).toBe(503);
  expect((await left.ask(`${home}/checks`, { method: 'POST', token: fresh, body })).status).toBe(200);
});

test('a command that was refused beside one that failed is judged again', async () => {
  const fresh = await left.tokenOf('manager');
  const log = await left.house.restaurants.at(ours.restaurant);
  expect(scene.state()).toBe(log.state);
  const itemId = ours.special;
  await left.ask(`${home}/items/${itemId}/stock`, { method: 'POST', token: fresh, body: { isOut: false, remaining: 10 } });
  const [first, second] = [randomUUID(), randomUUID()];
  for (const checkId of [first, second])
    await left.ask(`${home}/checks`, { method: 'POST', token: fresh, body: { checkId, tableId: null, name: 'Cy', covers: 1 } });
  const key = randomUUID();
  // Taken by an earlier request, so that the commit of the first order fails.
  await withClient(database.superuserUrl, (admin) =>
    admin.query('insert into app.idempotency_keys (restaurant_id, key, request_hash, status, reply) values ($1, $2, $3, 200, $4)', [
      ours.restaurant,
      key,
      'another',
      '{}',
    ]),
  );
  const order = (checkId: string, as: string) =>
    left.ask(`${home}/checks/${checkId}/orders`, {
      method: 'POST',
      token: fresh,
      key: as,
      body: { orderId: randomUUID(), lines: [{ ...line, lineId: randomUUID(), itemId, quantity: 10 }] },
    });
  const [failed, kept] = await Promise.all([order(first, key), order(second, randomUUID())]);
  expect([failed.body.code, kept.status]).toEqual(['idempotency/reused', 200]);
});
