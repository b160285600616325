import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';

/** Restaurants in which a held line of an open check was to be fired by now. */
export async function findRestaurantsToFire(db: DatabasePool, now: number): Promise<string[]> {
  const text =
    'select restaurant_id as "restaurantId" from app.restaurants_with_lines_to_fire(to_timestamp($1::float8 / 1000)) as r (restaurant_id)';
  const [result] = await inTenant(db, {}, [{ name: 'restaurants_to_fire', text, values: [now] }]);
  return (result!.rows as { restaurantId: string }[]).map(({ restaurantId }) => restaurantId);
}
