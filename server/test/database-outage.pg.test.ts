import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withClient } from '../src/platform/db/client.ts';
import { databaseUrl } from './database-url.ts';
import { openTestHouse } from './house.ts';
import { openLive } from './live-client.ts';

const house = await openTestHouse();
const { ours, database } = house;
const token = await house.tokenOf('server');
const name = new URL(database.ownerUrl).pathname.slice(1);

const openCheck = (key = randomUUID(), checkId = randomUUID()) =>
  house.ask(`/restaurants/${ours.restaurant}/checks`, {
    method: 'POST',
    token,
    key,
    body: { checkId, tableId: null, name: 'Ann', covers: 1 },
  });

/** Nobody may connect, and whoever is connected is thrown out. */
async function cutDatabase(isCut: boolean): Promise<void> {
  await withClient(databaseUrl(database.superuserUrl, 'postgres'), async (admin) => {
    await admin.query(`alter database ${name} allow_connections ${isCut ? 'false' : 'true'}`);
    if (isCut) await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  });
}

test('while the database is away changes are refused for later, screens keep their link, and everything goes on by itself', async () => {
  const live = await openLive(house, { token });
  const { seq } = await live.next('snapshot');
  await cutDatabase(true);
  const [key, checkId] = [randomUUID(), randomUUID()];
  const refused = await openCheck(key, checkId);
  expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'unavailable', '1']);
  await live.next('beat');
  await cutDatabase(false);
  // Unasked: the screen hears how things stand as soon as the house knows it again.
  expect((await live.next('snapshot')).seq).toBe(seq);
  expect(await openCheck(key, checkId)).toMatchObject({ status: 200, body: { seq: seq + 1 } });
  expect((await live.next('events')).to).toBe(seq + 1);
});
