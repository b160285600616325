import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';

/** Restaurants in which a ticket cooks that no screen has shown and nobody was told of. */
export async function findRestaurantsUnheard(db: DatabasePool): Promise<string[]> {
  const text = 'select restaurant_id as "restaurantId" from app.restaurants_with_unheard_tickets() as r (restaurant_id)';
  const [result] = await inTenant(db, {}, [{ name: 'restaurants_unheard', text }]);
  return (result!.rows as { restaurantId: string }[]).map(({ restaurantId }) => restaurantId);
}
