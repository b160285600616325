import type { HeardEvent } from '@heard/shared/live/event.ts';
import { KIND_NAMES, type KindName } from '@heard/shared/live/kinds.ts';
import { stateOf, type Snapshot, type State } from '@heard/shared/live/state.ts';
import type { DatabasePool } from '../db/pool.ts';
import { inTenant, type Statement } from '../db/tenant.ts';
import { deleteRows, insertRows, LOAD_CHECK, LOAD_FOLD, replaceRows } from './kind-sql.ts';
import type { SealedEvent } from './seal.ts';

export interface Fold {
  readonly state: State;
  readonly seq: number;
  readonly hash: string;
}

/** The answer a command got, kept under its idempotency key. */
export interface KeptReply {
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly reply: unknown;
}

export interface Commit {
  readonly restaurantId: string;
  /** The seq the commands were judged at; another one in the database refuses the commit. */
  readonly judgedAt: number;
  readonly seq: number;
  readonly hash: string;
  readonly events: readonly SealedEvent[];
  /** Rows that the fold did not hold before, and rows of it that are different now. */
  readonly added: ReadonlyMap<KindName, readonly object[]>;
  readonly changed: ReadonlyMap<KindName, readonly object[]>;
  readonly removed: ReadonlyMap<KindName, readonly string[]>;
  readonly replies: readonly KeptReply[];
  /** What a command writes beside the fold (a PIN, a device's secret), in the same transaction. */
  readonly alongside: readonly Statement[];
}

export const asTenant = (restaurantId: string): { restaurant_id: string; role: string } => ({
  restaurant_id: restaurantId,
  role: 'authenticated',
});

export async function loadFold(db: DatabasePool, restaurantId: string, today: string): Promise<Fold | undefined> {
  const load = { name: 'load_fold', text: LOAD_FOLD, values: [restaurantId, today] };
  const [result] = await inTenant(db, asTenant(restaurantId), [load]);
  const row = result!.rows[0] as (Snapshot & { seq: number; hash: string }) | undefined;
  return row && { state: stateOf(row), seq: row.seq, hash: row.hash };
}

/** All that is kept of one check, of whatever day; no check at all where there is none. */
export async function loadCheck(db: DatabasePool, restaurantId: string, checkId: string): Promise<Snapshot> {
  const load = { name: 'load_check', text: LOAD_CHECK, values: [restaurantId, checkId] };
  const [result] = await inTenant(db, asTenant(restaurantId), [load]);
  return result!.rows[0] as Snapshot;
}

export async function findRestaurantClock(
  db: DatabasePool,
  restaurantId: string,
): Promise<{ timeZone: string; cutoffHour: number } | undefined> {
  const text = 'select time_zone as "timeZone", cutoff_hour as "cutoffHour" from app.restaurants where restaurant_id = $1';
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'restaurant_clock', text, values: [restaurantId] }]);
  return result!.rows[0] as { timeZone: string; cutoffHour: number } | undefined;
}

export interface LogPage {
  readonly events: readonly HeardEvent[];
  /** The hash of the last event of the page. */
  readonly hash: string | undefined;
}

export async function readLog(db: DatabasePool, restaurantId: string, after: number, limit: number): Promise<LogPage> {
  const text =
    'select seq::float8 as seq, (extract(epoch from at) * 1000)::float8 as at, body, hash from app.events where restaurant_id = $1 and seq > $2 order by seq limit $3';
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'read_log', text, values: [restaurantId, after, limit] }]);
  const rows = result!.rows as { seq: number; at: number; body: Omit<HeardEvent, 'seq' | 'at'>; hash: string }[];
  return { events: rows.map(({ seq, at, body }) => ({ ...body, seq, at })), hash: rows.at(-1)?.hash };
}

export interface Standing {
  /** How far the log has got in truth. */
  readonly seq: number;
  /** What a command with this key was answered before. */
  readonly reply: KeptReply | undefined;
}

/** Asked before a refusal is told: whether it was judged at the end of the log, and whether it is an echo of a first try. */
export async function findStanding(db: DatabasePool, restaurantId: string, key: string | null): Promise<Standing> {
  const text = `select h.seq::float8 as seq, k.key, k.request_hash as "requestHash", k.status, k.reply
    from app.heads h left join app.idempotency_keys k on k.restaurant_id = h.restaurant_id and k.key = $2 where h.restaurant_id = $1`;
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'find_standing', text, values: [restaurantId, key] }]);
  const { seq, ...reply } = result!.rows[0] as { seq: number } & KeptReply;
  return { seq, reply: (reply.key as string | null) === null ? undefined : reply };
}

/** The heads of these restaurants, for an instance that may have missed the bell. */
export async function readHeads(db: DatabasePool, restaurantIds: readonly string[]): Promise<{ restaurantId: string; seq: number }[]> {
  const text = 'select restaurant_id as "restaurantId", seq::float8 as seq from app.heads_of($1) as h (restaurant_id, seq)';
  const [result] = await inTenant(db, {}, [{ name: 'read_heads', text, values: [restaurantIds] }]);
  return result!.rows as { restaurantId: string; seq: number }[];
}

const ADVANCE = { name: 'advance_head', text: 'select app.advance_head($1, $2, $3, $4)' };

/** Everything of one commit in one round trip. Throws a Postgres error with code HD001 when the head has moved on. */
export async function commit(db: DatabasePool, batch: Commit): Promise<void> {
  await inTenant(db, asTenant(batch.restaurantId), commitStatements(batch));
}

/** What one commit asks of Postgres, in this order; the benchmark asks the same of it without us. */
export const commitStatements = (batch: Commit): Statement[] => [
  { ...ADVANCE, values: [batch.restaurantId, batch.judgedAt, batch.seq, batch.hash] },
  ...writes(batch),
  ...batch.alongside,
];

const EVENTS =
  'insert into app.events (restaurant_id, seq, at, type, member_id, device_id, request_id, body, previous_hash, hash) ' +
  'select $1, r.seq, to_timestamp(r.at / 1000.0), r.type, r."memberId", r."deviceId", r."requestId", r.body::json, r."previousHash", r.hash ' +
  'from json_to_recordset($2) as r(seq bigint, at double precision, type text, "memberId" uuid, "deviceId" uuid, "requestId" text, body text, "previousHash" text, hash text)';
const REPLIES =
  'insert into app.idempotency_keys (restaurant_id, key, request_hash, status, reply) ' +
  'select $1, r.key, r."requestHash", r.status, r.reply from json_to_recordset($3) as r(key text, "requestHash" text, status integer, reply json)';
const LOG_PARTS = [`log as (${EVENTS})`, `replies as (${REPLIES})`];

/** Texts of commits by their shape: putting one together anew costs 20 µs a commit. */
const textOfShape = new Map<string, string>();

/** One statement for the log, the replies and every changed kind; foreign keys are checked when it ends, so order is free. */
function writes(batch: Commit): Statement[] {
  const values: unknown[] = [batch.restaurantId, JSON.stringify(batch.events), JSON.stringify(batch.replies)];
  const parts: { readonly name: string; readonly sql: () => string }[] = [];
  const part = (name: string, value: unknown, sql: (at: number) => string): void => {
    const at = values.push(value);
    parts.push({ name, sql: () => `${name} as (${sql(at)})` });
  };
  KIND_NAMES.forEach((kind, at) => {
    const [added, changed, removed] = [batch.added.get(kind), batch.changed.get(kind), batch.removed.get(kind)];
    if (added) part(`a${at}`, JSON.stringify(added), (parameter) => insertRows(kind, parameter));
    if (changed) part(`c${at}`, JSON.stringify(changed), (parameter) => replaceRows(kind, parameter));
    if (removed) part(`r${at}`, removed, (parameter) => deleteRows(kind, parameter));
  });
  const name = `commit_${parts.map((part) => part.name).join('')}`;
  // Postgres tells prepared statements apart by 63 characters of their name; the shape of a rare commit is longer.
  const isNamed = name.length < 64;
  const text = textOfShape.get(name) ?? `with ${[...LOG_PARTS, ...parts.map(({ sql }) => sql())].join(',\n')} select 1`;
  if (isNamed) textOfShape.set(name, text);
  return [{ ...(isNamed && { name }), text, values }];
}
