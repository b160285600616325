import { withClient } from '../../../server/src/platform/db/client.ts';
import { dishId, houseId, memberId, stationId, tableId } from './bench-house.ts';
import type { StageDatabase } from './stage.ts';

/** What one check of the past held. */
const LINES_PER_CHECK = 4;
const CHECKS_PER_DAY = 250;

/**
 * Years of closed checks in one house, written by SQL: a check a time, one order of four lines, one ticket, four fires, a payment.
 * Ids come from md5 of the check's number. Foreign keys are not checked on the way in; they hold by construction.
 */
export async function writePast({ superuserUrl }: StageDatabase, house: number, lines: number): Promise<void> {
  const checks = Math.ceil(lines / LINES_PER_CHECK);
  await withClient(superuserUrl, async (client) => {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'");
    for (const text of pastSql(house, checks)) await client.query(text);
    await client.query('analyze');
  });
}

const uuid = (thing: string): string => `md5('${thing} ' || n)::uuid`;

function pastSql(house: number, checks: number): string[] {
  const restaurant = `'${houseId(house)}'::uuid`;
  const opened = `now() - make_interval(days => 2 + n / ${CHECKS_PER_DAY})`;
  const each = `generate_series(1, ${checks}) n`;
  const eachLine = `${each}, generate_series(1, ${LINES_PER_CHECK}) l`;
  const line = "md5('line ' || n || ' ' || l)::uuid";
  const ticketLines = `(select jsonb_agg(jsonb_build_object('lineId', md5('line ' || n || ' ' || l), 'name', 'Dish', 'quantity', 1)) from generate_series(1, ${LINES_PER_CHECK}) l)`;
  return [
    `insert into app.checks (restaurant_id, id, number, business_day, table_id, name, server_id, status, covers, opened_at, closed_at, total, tax)
     select ${restaurant}, ${uuid('check')}, 1 + n % ${CHECKS_PER_DAY}, (${opened})::date, '${tableId(0)}', '', '${memberId('server')}', 'closed', 2, ${opened}, ${opened}, 4000, 330 from ${each}`,
    `insert into app.orders (restaurant_id, id, check_id, sent_at) select ${restaurant}, ${uuid('order')}, ${uuid('check')}, ${opened} from ${each}`,
    `insert into app.lines (restaurant_id, id, check_id, order_id, item_id, name, quantity, seat, course, note, unit_price, modifiers, status, sent_at, fired_at, served_at)
     select ${restaurant}, ${line}, ${uuid('check')}, ${uuid('order')}, '${dishId('grill', 0)}', 'Dish', 1, l, 1, '', 1000, '[]', 'served', ${opened}, ${opened}, ${opened} from ${eachLine}`,
    `insert into app.tickets (restaurant_id, id, check_id, order_id, station_id, status, course, check_number, table_name, server_name, lines, is_rush, fired_at, heard_at, ready_at, served_at)
     select ${restaurant}, ${uuid('ticket')}, ${uuid('check')}, ${uuid('order')}, '${stationId('grill')}', 'served', 1, 1 + n % ${CHECKS_PER_DAY}, '1', '', ${ticketLines}, false, ${opened}, ${opened}, ${opened}, ${opened} from ${each}`,
    `insert into app.fires (restaurant_id, id, line_id, station_id, ticket_id, quantity, at)
     select ${restaurant}, md5('fire ' || n || ' ' || l)::uuid, ${line}, '${stationId('grill')}', ${uuid('ticket')}, 1, ${opened} from ${eachLine}`,
    `insert into app.payments (restaurant_id, id, check_id, tender, amount, tendered, taken_at)
     select ${restaurant}, ${uuid('payment')}, ${uuid('check')}, 'cash', 4000, 4000, ${opened} from ${each}`,
  ];
}
