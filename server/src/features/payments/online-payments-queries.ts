import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { asTenant } from '../../platform/log/log-store.ts';

export interface KnownPayment {
  readonly hasCheck: boolean;
  readonly isTaken: boolean;
}

/** What the database knows of a payment: the fold forgets checks of former days, and a webhook may come late. */
export async function findKnownPayment(
  db: DatabasePool,
  { restaurantId, checkId, paymentId }: { restaurantId: string; checkId: string; paymentId: string },
): Promise<KnownPayment> {
  const text = `select exists (select from app.checks where restaurant_id = $1 and id = $2) as "hasCheck",
    exists (select from app.payments where restaurant_id = $1 and id = $3) as "isTaken"`;
  const values = [restaurantId, checkId, paymentId];
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'known_payment', text, values }]);
  return result!.rows[0] as KnownPayment;
}
