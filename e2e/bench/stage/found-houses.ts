import { businessDay } from '@heard/shared/kernel/time.ts';
import type { Actor, Outcome } from '@heard/shared/live/rule.ts';
import type { Client } from 'pg';
import { withClient } from '../../../server/src/platform/db/client.ts';
import { createPool } from '../../../server/src/platform/db/pool.ts';
import { actOf } from '../../../server/src/platform/log/act.ts';
import { insertRows } from '../../../server/src/platform/log/kind-sql.ts';
import { makeRestaurants } from '../../../server/src/platform/log/restaurants.ts';
import { furnish, houseId, restaurantRow, sessionId, userId, type ScreenPlan } from './bench-house.ts';
import type { StageDatabase } from './stage.ts';

export interface Founding {
  /** The numbers of the houses to found. */
  readonly numbers: readonly number[];
  /** The screens of each. */
  readonly screens?: ScreenPlan;
  /** What is in them, where that is not the usual (bench-house.ts). */
  readonly rule?: () => Outcome<Record<string, never>>;
}

/** Founds houses the way the product does: their rows are the outcome of an event in their log. */
export async function foundHouses({ ownerUrl, apiUrl }: StageDatabase, { numbers, screens = [], ...more }: Founding): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    await addAccounts(owner);
    for (const number of numbers) {
      await owner.query(insertRows('restaurant', 2), [houseId(number), JSON.stringify([restaurantRow(number)])]);
      await owner.query('insert into app.heads (restaurant_id) values ($1)', [houseId(number)]);
    }
  });
  const db = createPool({ url: apiUrl, max: 4 });
  const restaurants = makeRestaurants({ db, clock: Date.now, ring: () => undefined }, false);
  const { timeZone, cutoffHour } = restaurantRow(0);
  const rule = more.rule ?? furnish(screens, businessDay(Date.now(), timeZone, cutoffHour), Date.now());
  for (const number of numbers) {
    const who: Actor = { restaurantId: houseId(number), memberId: null, deviceId: null, role: 'system' };
    await restaurants.change(actOf({ who, rule, input: undefined }));
  }
  restaurants.close();
  await db.end();
}

async function addAccounts(owner: Client): Promise<void> {
  for (const role of ['owner', 'server'] as const) {
    const person = 'insert into auth.users (id, email, aud, role) values ($1, $2, $3, $3) on conflict do nothing';
    await owner.query(person, [userId(role), `${role}@bench.test`, 'authenticated']);
    const session = 'insert into auth.sessions (id, user_id, created_at, updated_at) values ($1, $2, now(), now()) on conflict do nothing';
    await owner.query(session, [sessionId(role), userId(role)]);
  }
}
