import { PAST_PAGE, type PastCheck } from '@heard/shared/orders/past-checks-contract.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { asTenant } from '../../platform/log/log-store.ts';

export interface PastWanted {
  readonly day: string;
  readonly number?: number;
  readonly below?: number;
}

const PAST_CHECKS = `
  select c.id, c.number, c.business_day::text as "businessDay", coalesce(t.name, '') as "tableName", c.name, coalesce(m.name, '') as "serverName",
    (extract(epoch from c.closed_at) * 1000)::float8 as "closedAt", coalesce(c.total, 0)::float8 as total,
    coalesce((select sum(r.amount + r.tip) from app.refunds r where r.restaurant_id = $1 and r.check_id = c.id), 0)::float8 as refunded
  from app.checks c
    left join app.floor_tables t on t.restaurant_id = $1 and t.id = c.table_id
    left join app.members m on m.restaurant_id = $1 and m.id = c.server_id
  where c.restaurant_id = $1 and c.business_day = $2 and c.status = 'closed'
    and ($3::integer is null or c.number = $3) and ($4::integer is null or c.number < $4)
  order by c.number desc limit $5`;

/** Paid checks of a day, whether or not any fold still holds them. */
export async function findPastChecks(
  db: DatabasePool,
  restaurantId: string,
  { day, number, below }: PastWanted,
): Promise<{ checks: PastCheck[]; more: boolean }> {
  const values = [restaurantId, day, number ?? null, below ?? null, PAST_PAGE + 1];
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'past_checks', text: PAST_CHECKS, values }]);
  const rows = result!.rows as PastCheck[];
  return { checks: rows.slice(0, PAST_PAGE), more: rows.length > PAST_PAGE };
}
