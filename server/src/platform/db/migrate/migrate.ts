import type { Client } from 'pg';
import { withClient } from '../client.ts';
import type { DatabaseLog } from '../database-log.ts';
import { supabaseFolder } from '../supabase-folder.ts';
import { type Migration, readMigrations, titleOf } from './migration-files.ts';
import { forget, pendingAfter, readHistory, remember } from './migration-history.ts';

interface MigrateOptions {
  /** Holds `migrations/` and `rollbacks/`; the repository's `supabase/` unless told otherwise. */
  readonly folder?: string;
  readonly log?: DatabaseLog;
}

/** Applies what is pending, up to and including version `to`, each migration whole or not at all. Answers their titles. */
export const migrateUp = (url: string, { to, folder = supabaseFolder(), log }: MigrateOptions & { to?: string } = {}): Promise<string[]> =>
  migrating(url, async (client) => {
    const pending = pendingAfter(await readHistory(client), readMigrations(folder)).filter(({ version }) => !to || version <= to);
    for (const migration of pending) {
      await whole(client, `Migration ${titleOf(migration)}`, migration.sql, () => remember(client, migration));
      log?.('info', `Migration ${titleOf(migration)} applied.`);
    }
    return pending.map(titleOf);
  });

/** Takes back the last `steps` migrations, newest first. */
export const migrateDown = (
  url: string,
  { steps, folder = supabaseFolder(), log }: MigrateOptions & { steps: number },
): Promise<string[]> =>
  migrating(url, async (client) => {
    const files = new Map(readMigrations(folder).map((migration) => [migration.version, migration]));
    const last = (await readHistory(client)).toReversed().slice(0, steps);
    for (const { version, name } of last) {
      const title = titleOf({ version, name });
      await whole(client, `Rollback of ${title}`, rollbackOf(files.get(version), title), () => forget(client, version));
      log?.('info', `Migration ${title} taken back.`);
    }
    return last.map(titleOf);
  });

export interface MigrationStatus {
  readonly applied: string[];
  readonly pending: string[];
}

export const migrationStatus = (url: string, { folder = supabaseFolder() }: MigrateOptions = {}): Promise<MigrationStatus> =>
  withClient(url, async (client) => {
    const history = await readHistory(client);
    return { applied: history.map(titleOf), pending: pendingAfter(history, readMigrations(folder)).map(titleOf) };
  });

function rollbackOf(migration: Migration | undefined, title: string): string {
  if (migration?.rollback === undefined) throw new Error(`Migration ${title} has no file in rollbacks/, so it cannot be taken back.`);
  return migration.rollback;
}

/** Any constant does, as long as every release keeps it: the lock that lets one migration run at a time ("heard" in ASCII). */
const migrationLock = 0x6865617264;

function migrating<T>(url: string, task: (client: Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    // A killed migration's statement ends within a second instead of holding the lock until it is done.
    await client.query(`set statement_timeout = '5min'; set lock_timeout = '10s'; set client_connection_check_interval = '1s'`);
    await waitForLock(client);
    return task(client);
  });
}

const lockTriesPerSecond = 10;
const lockWithinSeconds = 120;

async function waitForLock(client: Client): Promise<void> {
  for (let tries = 0; tries < lockWithinSeconds * lockTriesPerSecond; tries += 1) {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock($1) as mine`, [migrationLock]);
    if (rows[0]?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000 / lockTriesPerSecond));
  }
  throw new Error(`Another migration has been running for ${lockWithinSeconds} s: try again when it is done.`);
}

async function whole(client: Client, title: string, sql: string, record: () => Promise<void>): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    if (client.getTransactionStatus() !== 'T') throw new Error('it ends the transaction it runs in; remove its commit');
    await record();
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`${title} failed, nothing of it was kept: ${(cause as Error).message}`, { cause });
  }
}
