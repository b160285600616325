import type { Client } from 'pg';
import { withClient } from '../../server/src/platform/db/client.ts';
import { hashOf } from '../../server/src/platform/log/seal.ts';
import { houseId } from '../bench/stage/bench-house.ts';
import type { SentOrder } from './writer.ts';

/** What is in the database beside what was promised. Every list should be empty. */
export interface LedgerFindings {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** In the database though nobody sent it. */
  readonly strange: readonly string[];
  /** An order without all of its lines, fires and its ticket, or with more. */
  readonly torn: readonly string[];
  readonly chain: readonly string[];
}

/** Every acknowledged order exactly once, whole, and nothing else; the log without gaps, its chain intact, up to its head. */
export async function checkLedger(superuserUrl: string, house: number, sent: readonly SentOrder[]): Promise<LedgerFindings> {
  return withClient(superuserUrl, async (client) => {
    // One moment for all that is read: alarms about unheard tickets may still be written meanwhile.
    await client.query('begin transaction isolation level repeatable read read only');
    const orders = await orderIds(client, house);
    const logged = await loggedOrders(client, house);
    const acknowledged = sent.filter((order) => order.seq !== undefined);
    const known = new Set(sent.map(({ orderId }) => orderId));
    const held = new Set(orders);
    return {
      lost: acknowledged
        .filter(({ orderId, seq }) => !held.has(orderId) || !logged.get(orderId)?.includes(seq! - 1))
        .map(({ orderId }) => orderId),
      doubled: [...logged].filter(([, places]) => places.length > 1).map(([orderId]) => orderId),
      strange: [...orders, ...logged.keys()].filter((orderId) => !known.has(orderId)),
      torn: await tornOrders(
        client,
        house,
        sent.filter(({ orderId }) => held.has(orderId)),
      ),
      chain: await chainFaults(client, house),
    };
  });
}

async function orderIds(client: Client, house: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from app.orders where restaurant_id = $1', [houseId(house)]);
  return rows.map(({ id }) => id);
}

/** Order → the places in the log where it was sent. It is fired at the next place, which is what its sender is told. */
async function loggedOrders(client: Client, house: number): Promise<Map<string, number[]>> {
  const text = `select e.seq::float8 as seq, change ->> 'id' as id
    from app.events e, json_array_elements(e.body -> 'changes') change
    where e.restaurant_id = $1 and e.type = 'order.sent' and change ->> 'kind' = 'order'`;
  const { rows } = await client.query<{ seq: number; id: string }>(text, [houseId(house)]);
  const places = new Map<string, number[]>();
  for (const { seq, id } of rows) places.set(id, [...(places.get(id) ?? []), seq]);
  return places;
}

async function tornOrders(client: Client, house: number, sent: readonly SentOrder[]): Promise<string[]> {
  const text = `select o.id,
      (select array_agg(l.id order by l.id) from app.lines l where l.restaurant_id = o.restaurant_id and l.order_id = o.id) as lines,
      (select count(*) from app.fires f join app.lines l on l.restaurant_id = f.restaurant_id and l.id = f.line_id
        where f.restaurant_id = o.restaurant_id and l.order_id = o.id)::int as fires,
      (select count(*) from app.tickets t where t.restaurant_id = o.restaurant_id and t.order_id = o.id)::int as tickets
    from app.orders o where o.restaurant_id = $1`;
  const { rows } = await client.query<{ id: string; lines: string[] | null; fires: number; tickets: number }>(text, [houseId(house)]);
  const stored = new Map(rows.map((row) => [row.id, row]));
  const isWhole = ({ orderId, lineIds }: SentOrder): boolean => {
    const order = stored.get(orderId);
    return order?.lines?.join() === lineIds.toSorted().join() && order.fires === lineIds.length && order.tickets === 1;
  };
  return sent.filter((order) => !isWhole(order)).map(({ orderId }) => orderId);
}

async function chainFaults(client: Client, house: number): Promise<string[]> {
  const text = `select seq::float8 as seq, (extract(epoch from at) * 1000)::float8 as at, body::text as body, previous_hash as previous, hash
    from app.events where restaurant_id = $1 order by seq`;
  const { rows } = await client.query<{ seq: number; at: number; body: string; previous: string; hash: string }>(text, [houseId(house)]);
  const faults: string[] = [];
  let before = { seq: 0, hash: '' };
  for (const { seq, at, body, previous, hash } of rows) {
    if (seq !== before.seq + 1) faults.push(`after ${before.seq} comes ${seq}`);
    if (previous !== before.hash || hash !== hashOf(previous, seq, at, body)) faults.push(`${seq} does not follow from ${before.seq}`);
    before = { seq, hash };
  }
  const { rows: heads } = await client.query<{ seq: number; hash: string }>(
    'select seq::float8 as seq, hash from app.heads where restaurant_id = $1',
    [houseId(house)],
  );
  if (heads[0]?.seq !== before.seq || heads[0].hash !== before.hash)
    faults.push(`the head is at ${heads[0]?.seq}, the log at ${before.seq}`);
  return faults;
}
