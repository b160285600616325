import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { readLog } from '../src/platform/log/log-store.ts';
import { openFaultyWire, MISHAPS, type Mishap } from './faulty-wire.ts';
import { openTestHouse } from './house.ts';

const house = await openTestHouse();
const { ours, database } = house;
const wire = await openFaultyWire(house.url);
afterAll(() => wire.close());
const token = await house.tokenOf('server');
const checkId = randomUUID();
await house.ask(`/restaurants/${ours.restaurant}/checks`, {
  method: 'POST',
  token,
  body: { checkId, tableId: null, name: 'Ann', covers: 2 },
});

interface Sent {
  readonly orderId: string;
  readonly seq: number;
}

/** As a device does: the same request under the same key until somebody answers. */
async function sendUntilTold(orderId = randomUUID(), key = randomUUID()): Promise<Sent> {
  const line = {
    lineId: randomUUID(),
    itemId: ours.burger,
    quantity: 1,
    seat: 0,
    course: 1,
    note: '',
    modifierIds: [ours.rare],
    isHeld: false,
  };
  const body = JSON.stringify({ orderId, lines: [line] });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key, connection: 'close' };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const url = `${wire.url}/api/v1/restaurants/${ours.restaurant}/checks/${checkId}/orders`;
    const answer = await fetch(url, { method: 'POST', headers, body })
      .then(async (response) => ({ status: response.status, reply: (await response.json()) as { seq: number } }))
      .catch(() => undefined);
    if (answer?.status === 200) return { orderId, seq: answer.reply.seq };
  }
  throw new Error('Nobody answered.');
}

/** What stands in the log and in the restaurant of these orders. */
async function found(sent: readonly Sent[]) {
  const ids = new Set(sent.map(({ orderId }) => orderId));
  const { events } = await readLog(database.pool, ours.restaurant, 0, 10_000);
  const logged = events
    .filter(({ type }) => type === 'order.sent')
    .flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'order'));
  const { state } = await house.house.restaurants.at(ours.restaurant);
  const lines = [...state!.line.values()].filter(({ orderId }) => ids.has(orderId));
  return {
    logged: logged.filter(({ id }) => ids.has(id)).map(({ id }) => id),
    lines: lines.length,
    tickets: [...state!.ticket.values()].filter(({ orderId }) => ids.has(orderId)).length,
    fires: [...state!.fire.values()].filter(({ lineId }) => lines.some(({ id }) => id === lineId)).length,
  };
}

/** Each once and whole, in the places that their senders were told. */
const onceEach = (sent: readonly Sent[]) => ({
  logged: sent.toSorted((a, b) => a.seq - b.seq).map(({ orderId }) => orderId),
  lines: sent.length,
  tickets: sent.length,
  fires: sent.length,
});

test.each(MISHAPS)('an order whose connection is %s twice is there once, and its sender learns its place', async (mishap) => {
  wire.mishaps = [mishap, mishap];
  const sent = [await sendUntilTold()];
  expect(await found(sent)).toEqual(onceEach(sent));
});

test('forty orders from eight devices over a wire of every fault: each acknowledged one is there exactly once', async () => {
  let seed = 7;
  const next = (): Mishap | undefined => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % 2 === 0 ? MISHAPS[seed % MISHAPS.length] : undefined;
  };
  wire.mishaps = Array.from({ length: 120 }, next);
  const device = async (): Promise<Sent[]> => {
    const sent: Sent[] = [];
    for (let order = 0; order < 5; order += 1) sent.push(await sendUntilTold());
    return sent;
  };
  const sent = (await Promise.all(Array.from({ length: 8 }, device))).flat();
  expect(await found(sent)).toEqual(onceEach(sent));
});
