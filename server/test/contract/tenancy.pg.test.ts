import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withClient } from '../../src/platform/db/client.ts';
import { inTenant } from '../../src/platform/db/tenant.ts';
import { openTestHouse, type Reply } from '../house.ts';
import { examplesFor, knock } from './examples.ts';

const house = await openTestHouse();
const { database, ours, theirs } = house;
const doors = examplesFor(house).filter(({ endpoint }) => endpoint.scope === 'restaurant');
const told = ({ status, body: { requestId: _id, ...body } }: Reply): object => ({ status, body });

test.each(doors.map((example) => [example.endpoint.name, example] as const))(
  "%s: another restaurant's door looks like no door at all",
  async (_name, example) => {
    const input = await example.make();
    const token = await house.tokenOf('owner', theirs);
    const foreign = await knock(house, example, input, { token });
    const missing = await knock(house, example, input, { token, restaurantId: randomUUID() });
    expect(foreign.status).toBe(404);
    expect(told(foreign)).toEqual(told(missing));
  },
);

test.each(['screen', 'terminal'] as const)('a %s of another restaurant finds no door either', async (role) => {
  const token = await house.tokenOf(role, theirs);
  expect(await house.ask(`/restaurants/${ours.restaurant}/who-am-i`, { token })).toMatchObject({ status: 404 });
});

const withIds = doors.filter(({ endpoint }) => Object.keys(endpoint.params).length > 0);
test.each(withIds.map((example) => [example.endpoint.name, example] as const))(
  "%s: another restaurant's ids are answered like unknown ones",
  async (_name, example) => {
    const input = await example.make();
    const token = await house.tokenOf('manager', theirs);
    const strange = await knock(house, example, input, { token, restaurantId: theirs.restaurant });
    const random = Object.fromEntries(Object.keys(example.endpoint.params).map((name) => [name, randomUUID()]));
    const unknown = await knock(house, example, { ...input, ...random }, { token, restaurantId: theirs.restaurant });
    expect(strange.status).toBe(404);
    expect(told(strange)).toEqual(told(unknown));
  },
);

const tables = await withClient(database.ownerUrl, async (owner) => {
  const { rows } = await owner.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'app' order by 1`);
  return rows.map(({ name }) => name);
});

test.each(tables)('%s: row-level security is on and forced', async (table) => {
  const rows = await withClient(
    database.ownerUrl,
    async (owner) =>
      (await owner.query('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass', [`app.${table}`])).rows,
  );
  expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
});

test.each(tables)('%s: another restaurant sees no row of ours, whatever it asks', async (table) => {
  const asked = inTenant(database.pool, { restaurant_id: theirs.restaurant }, [
    { text: `select 1 from app.${table} where restaurant_id = $1`, values: [ours.restaurant] },
  ]);
  // No right to the table at all is as good as no row.
  const rows = await asked.then(
    ([result]) => result!.rows,
    (error: Error) => error.message,
  );
  expect([[], `permission denied for table ${table}`]).toContainEqual(rows);
});

test.each(tables)('%s: without the prelude, and as anon, there is nothing to be had', async (table) => {
  await expect(database.pool.pg.query(`select 1 from app.${table}`)).rejects.toThrow(/permission denied/);
  const asAnon = withClient(database.apiUrl, async (client) => {
    await client.query('begin');
    await client.query('set local role anon');
    return client.query(`select 1 from app.${table}`);
  });
  await expect(asAnon).rejects.toThrow(/permission denied/);
});

test.each(tables)('%s: a prelude without a restaurant shows no row', async (table) => {
  const asked = inTenant(database.pool, { sub: randomUUID() }, [{ text: `select 1 from app.${table}` }]);
  const rows = await asked.then(
    ([result]) => result!.rows,
    (error: Error) => error.message,
  );
  expect([[], `permission denied for table ${table}`]).toContainEqual(rows);
});
