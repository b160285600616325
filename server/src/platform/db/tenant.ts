import type { QueryResult } from 'pg';
import type { DatabasePool } from './pool.ts';
import { type Outcome, sendTogether } from './round-trip.ts';
import { type Message, wireValue } from './wire.ts';

export interface Statement {
  /** Named statements are parsed once per connection. One name, one text, for good. */
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export type TenantClaims = Readonly<Record<string, unknown>>;

/** No connection could be had: nothing was asked of Postgres, asking again is safe. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** The connection broke after the statements were sent: they may or may not have been committed. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/**
 * One transaction in one round trip, on behalf of whoever the claims describe. Answers one result per statement. Everything is
 * committed or nothing: throws the DatabaseError of the first statement that failed, DatabaseUnavailable or OutcomeUnknown.
 */
export async function inTenant(pool: DatabasePool, claims: TenantClaims, statements: readonly Statement[]): Promise<QueryResult[]> {
  return (await roundTrip(pool, [prelude(claims), ...statements.map(asMessage)])).slice(1);
}

/** What one tenant asks within a transaction that it shares. */
export interface TenantPart {
  readonly claims: TenantClaims;
  readonly statements: readonly Statement[];
}

/** One transaction for several tenants, each part under a prelude of its own: none sees or touches what is another's. All or nothing. */
export async function inTenants(pool: DatabasePool, parts: readonly TenantPart[]): Promise<void> {
  await roundTrip(
    pool,
    parts.flatMap(({ claims, statements }) => [prelude(claims), ...statements.map(asMessage)]),
  );
}

async function roundTrip(pool: DatabasePool, messages: readonly Message[]): Promise<QueryResult[]> {
  const asked = performance.now();
  const client = await pool.pg.connect().catch((cause: Error) => {
    throw new DatabaseUnavailable(cause.message, { cause });
  });
  const started = performance.now();
  pool.hooks.waited?.(started - asked);
  const outcome = await sendTogether(client, messages, pool.answerWithinMs);
  // Only a connection that says it is idle goes back; any other is closed, which also ends what it may still be doing.
  client.release(outcome.is === 'unknown' || client.getTransactionStatus() !== 'I');
  pool.hooks.answered?.(performance.now() - started, outcome.is !== 'committed');
  return resultsOf(outcome);
}

const preludeText = `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)`;

const prelude = (claims: TenantClaims): Message => ({ name: 'tenant_prelude', text: preludeText, values: [JSON.stringify(claims)] });

function resultsOf(outcome: Outcome): QueryResult[] {
  if (outcome.is === 'committed') return [...outcome.results];
  const { error } = outcome;
  if (outcome.is === 'refused') throw error;
  const Fault = outcome.is === 'unsent' ? DatabaseUnavailable : OutcomeUnknown;
  throw new Fault(error.message, { cause: error });
}

const textOfName = new Map<string, string>();

function asMessage({ name, text, values = [] }: Statement): Message {
  if (name !== undefined) {
    const known = textOfName.get(name);
    if (known === undefined) textOfName.set(name, text);
    else if (known !== text) throw new Error(`Two statements are named ${name}.`);
  }
  return { name, text, values: values.map((value) => wireValue(value)) };
}
