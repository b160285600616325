import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';

/** Restaurants in which a message is due by `now` (ms, UTC). */
export async function findRestaurantsWithMessages(db: DatabasePool, now: number): Promise<string[]> {
  const text =
    'select restaurant_id as "restaurantId" from app.restaurants_with_messages_to_send(to_timestamp($1::float8 / 1000)) as r (restaurant_id)';
  const [result] = await inTenant(db, {}, [{ name: 'restaurants_with_messages', text, values: [now] }]);
  return (result!.rows as { restaurantId: string }[]).map(({ restaurantId }) => restaurantId);
}
