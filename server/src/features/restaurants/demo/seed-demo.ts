import { insertRows } from '../../../platform/log/kind-sql.ts';
import { commit } from '../../../platform/log/log-store.ts';
import type { Restaurants } from '../../../platform/log/restaurants.ts';
import { makePinHashing } from '../../../platform/auth/pins.ts';
import { makePasswordHashing } from '../../../platform/auth/embedded/password-hashing.ts';
import { insertPerson, type Queryable } from '../../../platform/auth/embedded/people.ts';
import { withClient } from '../../../platform/db/client.ts';
import { createPool } from '../../../platform/db/pool.ts';
import type { Statement } from '../../../platform/db/tenant.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import { savePin } from '../../staff/staff-queries.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, memberIdOf, userIdOf } from './demo-people.ts';
import { playService } from './demo-play.ts';
import { DEMO_ID, DEMO_NAME, DEMO_SLUG, demoRestaurant } from './demo-restaurant.ts';

export interface DemoDeps {
  /** The owner's: founds the restaurant and its accounts. */
  readonly ownerUrl: string;
  readonly restaurants: Restaurants;
  /** Peppers the PINs. */
  readonly secret: string;
  readonly clock: () => number;
  readonly log: Log;
}

/** A restaurant in the middle of service, made once. What was killed half way is made whole by the next start. */
export async function seedDemo({ ownerUrl, restaurants, secret, clock, log }: DemoDeps): Promise<void> {
  const started = clock();
  const found = await withClient(ownerUrl, (client) => foundRestaurant(client, started));
  if (found === 'name-taken') return void log.warn('Another restaurant is called demo here: there will be no demo restaurant.');
  if (found === 'empty') {
    await withClient(ownerUrl, (client) => openAccounts(client, started));
    await fillRestaurant(ownerUrl, secret, started);
    log.info('The demo restaurant is open.', { name: DEMO_NAME, ms: clock() - started });
  }
  const accounts = DEMO_PEOPLE.flatMap(({ email }) => email ?? []);
  log.info('The demo accounts may sign in.', { accounts });
  // A house that cannot be read back must not open; and the first guest does not wait for the reading.
  await restaurants.at(DEMO_ID);
}

/** Only that it exists; whether anything ever happened in it is what is answered. */
export async function foundRestaurant(db: Queryable, now: number): Promise<'empty' | 'filled' | 'name-taken'> {
  const { rows } = await db.query<{ id: string; seq: number }>(
    'select r.id, h.seq::float8 as seq from app.restaurants r join app.heads h on h.restaurant_id = r.id where r.slug = $1',
    [DEMO_SLUG],
  );
  const [known] = rows;
  if (known) return known.id !== DEMO_ID ? 'name-taken' : known.seq === 0 ? 'empty' : 'filled';
  const restaurant = JSON.stringify([demoRestaurant(now)]);
  await db.query(`with restaurant as (${insertRows('restaurant', 2)}) insert into app.heads (restaurant_id) values ($1)`, [
    DEMO_ID,
    restaurant,
  ]);
  return 'empty';
}

async function openAccounts(db: Queryable, now: number): Promise<void> {
  const hash = await makePasswordHashing().hash(DEMO_PASSWORD);
  for (const person of DEMO_PEOPLE) {
    const id = userIdOf(person);
    if (id !== null) await insertPerson(db, { id, email: person.email!, hash, metadata: { name: person.name } }, now);
  }
}

async function fillRestaurant(ownerUrl: string, secret: string, now: number): Promise<void> {
  const db = createPool({ url: ownerUrl, max: 1 });
  try {
    await commit(db, { ...playService(now), alongside: await pins(secret) });
  } finally {
    await db.end();
  }
}

function pins(secret: string): Promise<Statement[]> {
  const { hashPin } = makePinHashing(secret);
  return Promise.all(DEMO_PEOPLE.map(async ({ key, pin }) => savePin(DEMO_ID, memberIdOf(key), await hashPin(pin))));
}
