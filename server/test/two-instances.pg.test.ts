import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadFold, readLog } from '../src/platform/log/log-store.ts';
import { hashOf } from '../src/platform/log/seal.ts';
import { openTestHouse } from './house.ts';
import { openLive } from './live-client.ts';

const left = await openTestHouse();
const right = await openTestHouse({ beside: left });
const { ours, database } = left;
const token = await left.tokenOf('server');

const open = (house: typeof left, checkId: string) =>
  house.ask(`/restaurants/${ours.restaurant}/checks`, { method: 'POST', token, body: { checkId, tableId: null, name: 'Ann', covers: 1 } });

test('what is done at one instance is seen on the screens of the other', async () => {
  const live = await openLive(left, { token });
  await live.next('snapshot');
  const checkId = randomUUID();
  await open(right, checkId);
  const { events } = await live.next('events');
  expect(events[0]).toMatchObject({ type: 'check.opened', changes: [{ id: checkId }] });
});

test('both write to one restaurant at once: nothing lost, nothing doubled, the log without a gap and its chain whole', async () => {
  const checkIds = Array.from({ length: 60 }, () => randomUUID());
  const replies = await Promise.all(checkIds.map((checkId, at) => open(at % 2 === 0 ? left : right, checkId)));
  expect(replies.map(({ status }) => status)).toEqual(checkIds.map(() => 200));
  const fresh = await loadFold(database.pool, ours.restaurant, '2000-01-01');
  expect(checkIds.every((checkId) => fresh!.state.check.has(checkId))).toBe(true);
  const numbers = [...fresh!.state.check.values()].map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  const { events } = await readLog(database.pool, ours.restaurant, 0, 1_000);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
});

test('the log can be proved whole from the database alone', async () => {
  const rows = await database.pool.pg.connect().then(async (client) => {
    try {
      await client.query('begin');
      await client.query(`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)`, [
        JSON.stringify({ restaurant_id: ours.restaurant }),
      ]);
      return (
        await client.query(
          'select seq::float8 as seq, (extract(epoch from at) * 1000)::float8 as at, body::text as body, previous_hash, hash from app.events order by seq',
        )
      ).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
  let previous = '';
  for (const row of rows as { seq: number; at: number; body: string; previous_hash: string; hash: string }[]) {
    expect([row.previous_hash, row.hash]).toEqual([previous, hashOf(previous, row.seq, row.at, row.body)]);
    previous = row.hash;
  }
});
