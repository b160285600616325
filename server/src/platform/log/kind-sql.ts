import type { Field } from '@heard/shared/kernel/shape.ts';
import type { Kind } from '@heard/shared/live/kind.ts';
import { KINDS, KIND_NAMES, type KindName } from '@heard/shared/live/kinds.ts';
import { RECALLED_KINDS } from '@heard/shared/orders/recall-check.ts';

/** The column type that holds a field. A test compares it with the database. */
export const COLUMN_TYPE: Readonly<Record<Field['type'], string>> = {
  id: 'uuid',
  text: 'text',
  oneOf: 'text',
  int: 'integer',
  money: 'bigint',
  bool: 'boolean',
  time: 'timestamptz',
  day: 'date',
  list: 'jsonb',
  object: 'jsonb',
  json: 'jsonb',
};

export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Reads a row as it stands in the fold: fields by their own names, times in milliseconds. */
function readRow(kind: Kind): string {
  const fields = Object.entries(kind.fields).map(([name, { type }]) => {
    const column = columnOf(name);
    return `${type === 'time' ? `(extract(epoch from t.${column}) * 1000)::bigint` : `t.${column}`} as "${name}"`;
  });
  return fields.join(', ');
}

const BEGIN_OF_DAY =
  '(select ($2::date + make_interval(hours => r.cutoff_hour)) at time zone r.time_zone from app.restaurants r where r.restaurant_id = $1)';

/**
 * What is open, opened today or, having been left open overnight, closed today: the reports of today count it. Three days bound the
 * search.
 */
const isOfToday = (t: string): string =>
  `${t}.status = 'open' or ${t}.business_day >= $2 or (${t}.business_day >= $2::date - 3 and ${t}.closed_at >= ${BEGIN_OF_DAY})`;

/** It, or brought back today. */
const isPaidToday = (t: string): string => `${isOfToday(t)} or ${t}.recalled_on >= $2`;

const checksThat = (are: string): string => `(select c.id from app.checks c where c.restaurant_id = $1 and (${are}))`;
const ofCheckIn = (checks: string): string => `t.check_id in ${checks}`;
const ofLineIn = (checks: string): string =>
  `t.line_id in (select l.id from app.lines l where l.restaurant_id = $1 and l.check_id in ${checks})`;

/** $1 restaurant, $2 its business day: the live rows, oldest first where the kind knows an age. */
function isLive(kind: Kind): string {
  const [atWork, paid] = [checksThat(isOfToday('c')), checksThat(isPaidToday('c'))];
  if (kind.lives === 'always') return 'true';
  if (kind.lives === 'today') return isPaidToday('t');
  if (kind.lives === 'with-paid-check') return ofCheckIn(paid);
  if (kind.lives === 'with-paid-check-or-line') return `${ofCheckIn(paid)} or ${ofLineIn(paid)}`;
  if (kind.lives === 'with-check') return ofCheckIn(atWork);
  if (kind.lives === 'with-line') return ofLineIn(atWork);
  if ('last' in kind.lives) {
    const column = columnOf(kind.lives.last);
    return `t.${column} = (select max(m.${column}) from app.${kind.table} m where m.restaurant_id = $1)`;
  }
  if ('since' in kind.lives) return `t.${columnOf(kind.lives.since)} > now() - interval '1 day'`;
  const column = columnOf(kind.lives.until);
  return `t.${column} is null or t.${column} > now() - interval '1 day'`;
}

const rowsAsJson = (name: KindName, which: (kind: Kind) => string): string => {
  const kind: Kind = KINDS[name];
  return `(select coalesce(json_agg(r), '[]') from (select ${readRow(kind)} from app.${kind.table} t where t.restaurant_id = $1 and (${which(kind)}) order by t.id) r) as "${name}"`;
};

/** The whole live part of one restaurant and its place in the log, as one statement sees it. */
export const LOAD_FOLD = `select h.seq::float8 as seq, h.hash, ${KIND_NAMES.map((name) => rowsAsJson(name, isLive)).join(',\n')} from app.heads h where h.restaurant_id = $1`;

const CHECK = '(values ($2::uuid))';

/** Which rows of a kind belong to one check: it, what is on it, and the shares of its lines that others pay. */
function isOfCheck({ lives }: Kind): string {
  if (lives === 'today') return 't.id = $2';
  return lives === 'with-paid-check-or-line' ? `${ofCheckIn(CHECK)} or ${ofLineIn(CHECK)}` : ofCheckIn(CHECK);
}

/** $1 restaurant, $2 a check, whether or not it is live: all that comes back with it. */
export const LOAD_CHECK = `select ${RECALLED_KINDS.map((name) => rowsAsJson(name, isOfCheck)).join(',\n')}`;

/**
 * Adds whole rows of one kind from a JSON array at parameter `at`. A row that is there already is refused: the fold holds only the
 * live part, and an id that was used before belongs to a row which nobody here has seen.
 */
export function insertRows(name: KindName, at: number): string {
  const kind: Kind = KINDS[name];
  const fields = Object.keys(kind.fields);
  const values = fields.map((field) => valueOf(kind, field));
  const columns = fields.map(columnOf).join(', ');
  return `insert into app.${kind.table} (restaurant_id, ${columns}) select $1, ${values.join(', ')} from ${rowsAt(kind, at)}`;
}

const valueOf = ({ fields }: Kind, field: string): string =>
  fields[field]!.type === 'time' ? `to_timestamp(r."${field}" / 1000.0)` : `r."${field}"`;

/** The rows in the JSON array at a parameter, field by field as `r`. */
function rowsAt({ fields }: Kind, at: number): string {
  const shape = Object.entries(fields).map(([field, { type }]) => `"${field}" ${type === 'time' ? 'double precision' : COLUMN_TYPE[type]}`);
  return `json_to_recordset($${at}) as r(${shape.join(', ')})`;
}

/** Puts whole rows in the place of those that the fold has changed. It cannot make one: restaurants are the operator's to found. */
export function replaceRows(name: KindName, at: number): string {
  const kind: Kind = KINDS[name];
  const set = Object.keys(kind.fields)
    .filter((field) => field !== 'id')
    .map((field) => `${columnOf(field)} = ${valueOf(kind, field)}`);
  return `update app.${kind.table} t set ${set.join(', ')} from ${rowsAt(kind, at)} where t.restaurant_id = $1 and t.id = r.id`;
}

export const deleteRows = (name: KindName, at: number): string =>
  `delete from app.${KINDS[name].table} where restaurant_id = $1 and id = any ($${at}::uuid[])`;
