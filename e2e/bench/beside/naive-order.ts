import { randomUUID } from 'node:crypto';
import { stationId } from '../stage/bench-house.ts';
import type { Pool, PoolClient } from 'pg';

export interface NaiveOrder {
  readonly orderId: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly itemId: string;
    readonly quantity: number;
    readonly seat: number;
    readonly note: string;
  }[];
}

export interface NaiveEvent {
  readonly seq: number;
  readonly type: string;
  readonly body: object;
}

/** An order as it is usually written: a transaction that asks one thing after the other. The same rows as the product's. */
export async function saveOrder(pool: Pool, restaurantId: string, checkId: string, order: NaiveOrder, key: string): Promise<NaiveEvent[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const events = await writeOrder(client, restaurantId, checkId, order, key);
    await client.query('commit');
    return events;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function writeOrder(
  client: PoolClient,
  restaurantId: string,
  checkId: string,
  order: NaiveOrder,
  key: string,
): Promise<NaiveEvent[]> {
  const known = await client.query('select reply from app.idempotency_keys where restaurant_id = $1 and key = $2', [restaurantId, key]);
  if (known.rowCount) throw new Error('known');
  const { rows: heads } = await client.query('select seq from app.heads where restaurant_id = $1 for update', [restaurantId]);
  const seq = Number((heads[0] as { seq: string }).seq);
  const check = await client.query('select status, number from app.checks where restaurant_id = $1 and id = $2', [restaurantId, checkId]);
  if ((check.rows[0] as { status: string }).status !== 'open') throw new Error('closed');
  await client.query('insert into app.orders (restaurant_id, id, check_id, sent_at) values ($1, $2, $3, now())', [
    restaurantId,
    order.orderId,
    checkId,
  ]);
  const ticketId = randomUUID();
  const grill = stationId('grill');
  const lines = [];
  for (const line of order.lines) lines.push(await writeLine(client, restaurantId, checkId, order, line));
  const ticket = { id: ticketId, checkId, orderId: order.orderId, stationId: grill, lines };
  await client.query(
    `insert into app.tickets (restaurant_id, id, check_id, order_id, station_id, status, course, check_number, table_name, server_name, lines, is_rush, fired_at)
     values ($1, $2, $3, $4, $5, 'cooking', 1, 1, '', '', $6, false, now())`,
    [restaurantId, ticketId, checkId, order.orderId, grill, JSON.stringify(lines)],
  );
  for (const { lineId, quantity } of order.lines) {
    const fire =
      'insert into app.fires (restaurant_id, id, line_id, station_id, ticket_id, quantity, at) values ($1, $2, $3, $4, $5, $6, now())';
    await client.query(fire, [restaurantId, randomUUID(), lineId, grill, ticketId, quantity]);
  }
  const events = [
    { seq: seq + 1, type: 'order.sent', body: { order, lines } },
    { seq: seq + 2, type: 'lines.fired', body: { ticket } },
  ];
  for (const event of events) {
    const log = `insert into app.events (restaurant_id, seq, at, type, body, previous_hash, hash) values ($1, $2, now(), $3, $4, '', '')`;
    await client.query(log, [restaurantId, event.seq, event.type, JSON.stringify(event.body)]);
  }
  await client.query('update app.heads set seq = $2 where restaurant_id = $1', [restaurantId, seq + 2]);
  const reply = 'insert into app.idempotency_keys (restaurant_id, key, request_hash, status, reply) values ($1, $2, $3, 200, $4)';
  await client.query(reply, [restaurantId, key, '', JSON.stringify({ seq: seq + 2 })]);
  return events;
}

async function writeLine(
  client: PoolClient,
  restaurantId: string,
  checkId: string,
  { orderId }: NaiveOrder,
  line: NaiveOrder['lines'][number],
): Promise<object> {
  const { rows } = await client.query('select name, price from app.menu_items where restaurant_id = $1 and id = $2', [
    restaurantId,
    line.itemId,
  ]);
  const { name, price } = rows[0] as { name: string; price: string };
  await client.query(
    `insert into app.lines (restaurant_id, id, check_id, order_id, item_id, name, quantity, seat, course, note, unit_price, modifiers, status, sent_at, fired_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, '[]', 'fired', now(), now())`,
    [restaurantId, line.lineId, checkId, orderId, line.itemId, name, line.quantity, line.seat, line.note, price],
  );
  return { ...line, name, price, status: 'fired' };
}
