import type { HeardEvent } from '@heard/shared/live/event.ts';
import { KIND_NAMES } from '@heard/shared/live/kinds.ts';
import { applyEvents, rowsOf, stateOf } from '@heard/shared/live/state.ts';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { makePinHashing } from '../../../platform/auth/pins.ts';
import { withClient } from '../../../platform/db/client.ts';
import { insertRows } from '../../../platform/log/kind-sql.ts';
import { readLog } from '../../../platform/log/log-store.ts';
import { makeRestaurants } from '../../../platform/log/restaurants.ts';
import { makeLog } from '../../../platform/telemetry/log.ts';
import { findPin } from '../../staff/staff-queries.ts';
import { DEMO_PEOPLE, memberIdOf } from './demo-people.ts';
import { DEMO_ID, demoRestaurant } from './demo-restaurant.ts';
import { foundRestaurant, seedDemo } from './seed-demo.ts';

// The database itself forgets parties that left a day ago, by its own clock.
const now = Date.now();
const secret = 'a secret of the tests, long enough';

async function house() {
  const { ownerUrl, pool } = await freshDatabase();
  const restaurants = makeRestaurants({ db: pool, clock: () => now, ring: () => undefined }, false);
  const seed = (clock = () => now): Promise<void> => seedDemo({ ownerUrl, restaurants, secret, clock, log: makeLog('error') });
  return { ownerUrl, pool, restaurants, seed };
}

const { ownerUrl, pool, restaurants, seed } = await house();

test('a fold that is read back is the one that its log tells of', async () => {
  await seed();
  const { state, seq } = await (await restaurants.at(DEMO_ID)).fresh();
  const told = stateOf({ restaurant: [demoRestaurant(now)] });
  const events: HeardEvent[] = [];
  while (events.length < seq) events.push(...(await readLog(pool, DEMO_ID, events.length, 500)).events);
  applyEvents(told, events);
  const sorted = (kind: (typeof KIND_NAMES)[number], from: typeof state): object[] =>
    [...rowsOf(from, kind).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const kind of KIND_NAMES) expect({ kind, rows: sorted(kind, state) }).toEqual({ kind, rows: sorted(kind, told) });
});

test('it is made once', async () => {
  const { seq } = await (await restaurants.at(DEMO_ID)).fresh();
  await seed(() => now + 60_000);
  expect((await (await restaurants.at(DEMO_ID)).fresh()).seq).toBe(seq);
});

test('those with an address have an account, and everybody has their PIN', async () => {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ email: string }>('select u.email from auth.users u join auth.identities i on i.user_id = u.id order by u.email'),
  );
  expect(rows.map(({ email }) => email)).toEqual(['cook@demo.test', 'manager@demo.test', 'owner@demo.test', 'server@demo.test']);
  const { isPin } = makePinHashing(secret);
  const isRight = async ({ key, pin }: (typeof DEMO_PEOPLE)[number]): Promise<boolean> =>
    isPin(pin, (await findPin(pool, DEMO_ID, memberIdOf(key)))!.pinHash);
  expect(await Promise.all(DEMO_PEOPLE.map(isRight))).toEqual(DEMO_PEOPLE.map(() => true));
});

test('a start that was killed after the founding is made good by the next', async () => {
  const other = await house();
  await withClient(other.ownerUrl, (client) => foundRestaurant(client, now));
  expect(await withClient(other.ownerUrl, (client) => foundRestaurant(client, now))).toBe('empty');
  await other.seed();
  expect((await (await other.restaurants.at(DEMO_ID)).fresh()).seq).toBeGreaterThan(200);
});

test('a restaurant of somebody else that is called demo is left alone', async () => {
  const other = await house();
  const theirs = { ...demoRestaurant(now), id: '00000000-0000-4000-8000-000000000001', name: 'Chez Demo' };
  await withClient(other.ownerUrl, (client) =>
    client.query(`with restaurant as (${insertRows('restaurant', 2)}) insert into app.heads (restaurant_id) values ($1)`, [
      theirs.id,
      JSON.stringify([theirs]),
    ]),
  );
  await other.seed();
  await expect(other.restaurants.at(DEMO_ID)).rejects.toThrow('no such restaurant');
});
