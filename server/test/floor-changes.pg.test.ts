import { randomUUID } from 'node:crypto';
import { businessDay, DAY } from '@heard/shared/kernel/time.ts';
import { expect, test } from 'vitest';
import { withClient } from '../src/platform/db/client.ts';
import { createPool } from '../src/platform/db/pool.ts';
import { loadFold } from '../src/platform/log/log-store.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';

let now = Date.now();
const house = await openTestHouse({ clock: () => now });
const { ours } = house;
await house.house.restaurants.at(ours.restaurant);
const scene = setScene(house);

/** As another instance would read it: nothing that only this one remembers. */
async function readAnew() {
  const pool = createPool({ url: house.database.apiUrl, max: 1 });
  try {
    const fold = await loadFold(pool, ours.restaurant, businessDay(now, 'Europe/Dublin', 4));
    return fold!.state;
  } finally {
    await pool.end();
  }
}

const table = (name: string): string => ours.table(name);
const seat = async (name: string): Promise<string> => {
  const partyId = randomUUID();
  await scene.act('seatParty', { tableId: table(name), partyId, covers: 2 });
  return partyId;
};

test('two tables change names although all of it is written at once', async () => {
  await Promise.all([
    scene.act('changeTable', { tableId: table('1'), name: 'X' }),
    scene.act('changeTable', { tableId: table('2'), name: '1' }),
    scene.act('changeTable', { tableId: table('1'), name: '2' }),
  ]);
  const state = await readAnew();
  expect([state.table.get(table('1'))!.name, state.table.get(table('2'))!.name]).toEqual(['2', '1']);
});

test('two parties change tables although all of it is written at once', async () => {
  const [one, other] = [await seat('1'), await seat('2')];
  await Promise.all([
    scene.act('moveParty', { partyId: one, tableId: table('3') }),
    scene.act('cleanTable', { tableId: table('1') }),
    scene.act('moveParty', { partyId: other, tableId: table('1') }),
    scene.act('cleanTable', { tableId: table('2') }),
    scene.act('moveParty', { partyId: one, tableId: table('2') }),
  ]);
  const state = await readAnew();
  expect([state.party.get(one)!.tableId, state.party.get(other)!.tableId]).toEqual([table('2'), table('1')]);
});

test('two parties at one table the database itself refuses, whatever the rules believed', async () => {
  const row = { id: randomUUID(), at: table('1') };
  const insert = `insert into app.parties (restaurant_id, id, table_id, covers, seated_at) values ($1, $2, $3, 2, now())`;
  const asked = withClient(house.database.ownerUrl, (owner) => owner.query(insert, [ours.restaurant, row.id, row.at]));
  await expect(asked).rejects.toMatchObject({ constraint: 'parties_seated' });
});

test('a table that was taken away stays with its checks, its name goes to another, and a day later only the other is there', async () => {
  const tableId = randomUUID();
  const place = { sectionId: ours.section, shape: 'round' as const, seats: 2, x: 900, y: 900, width: 80, height: 80, rotation: 0 };
  await scene.act('addTable', { tableId, name: 'T', ...place });
  const checkId = randomUUID();
  await scene.act('openCheck', { checkId, tableId, name: '', covers: 1 });
  await scene.act('voidCheck', { checkId });
  await scene.act('removeTable', { tableId });
  const successor = randomUUID();
  await scene.act('addTable', { tableId: successor, name: 'T', ...place });
  const state = await readAnew();
  expect(state.check.get(checkId)!.tableId).toBe(tableId);
  expect([state.table.get(tableId)!.removedAt, state.table.get(successor)!.removedAt]).toEqual([now, null]);

  await withClient(house.database.ownerUrl, (owner) =>
    owner.query(`update app.floor_tables set removed_at = removed_at - interval '25 hours' where id = $1`, [tableId]),
  );
  now += DAY;
  const later = await readAnew();
  expect([later.table.has(tableId), later.table.has(successor)]).toEqual([false, true]);
});

test('what a restaurant says of its pacing is kept', async () => {
  const pacing = { toOrder: 7, toServe: 21, toCheck: 45, toLeave: 12, toClean: 4 };
  await scene.act('setPacing', pacing);
  expect((await readAnew()).restaurant.get(ours.restaurant)!.pacing).toEqual(pacing);
});
