import type { Client } from 'pg';
import { type Migration, titleOf } from './migration-files.ts';

export interface Applied {
  readonly version: string;
  readonly name: string;
  /** Missing when Supabase's own tool applied it. */
  readonly sha256: string | undefined;
}

/** The first table is the one of Supabase's command line tool, to the letter, so that both tools agree on what is applied. */
const historySql = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key, statements text[], name text);
  create table if not exists supabase_migrations.heard_checksums (version text not null primary key, sha256 text not null);`;

export async function readHistory(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('supabase_migrations.schema_migrations') is not null
        and to_regclass('supabase_migrations.heard_checksums') is not null as exists`,
  );
  if (!rows[0]?.exists) await client.query(historySql);
  const applied = await client.query<{ version: string; name: string | null; sha256: string | null }>(
    `select m.version, m.name, c.sha256
       from supabase_migrations.schema_migrations m left join supabase_migrations.heard_checksums c using (version)
      order by m.version`,
  );
  return applied.rows.map(({ version, name, sha256 }) => ({ version, name: name ?? '', sha256: sha256 ?? undefined }));
}

export async function remember(client: Client, { version, name, sql, sha256 }: Migration): Promise<void> {
  await client.query(`insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)`, [
    version,
    name,
    [sql],
  ]);
  await client.query(
    `insert into supabase_migrations.heard_checksums (version, sha256) values ($1, $2)
     on conflict (version) do update set sha256 = excluded.sha256`,
    [version, sha256],
  );
}

export async function forget(client: Client, version: string): Promise<void> {
  await client.query(`delete from supabase_migrations.schema_migrations where version = $1`, [version]);
  await client.query(`delete from supabase_migrations.heard_checksums where version = $1`, [version]);
}

/**
 * What is still to be applied. Refuses a history that the files contradict. Versions newer than every file are fine: they belong
 * to a newer release on the same database, and migrations only ever expand what the older one sees.
 */
export function pendingAfter(applied: readonly Applied[], migrations: readonly Migration[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.version, migration]));
  const newestFile = migrations.at(-1)?.version ?? '';
  for (const past of applied) {
    const file = files.get(past.version);
    if (!file && past.version < newestFile) {
      throw new Error(`The database has migration ${titleOf(past)}, but its file is gone: put it back.`);
    }
    if (file && past.sha256 !== undefined && past.sha256 !== file.sha256) {
      throw new Error(`Migration ${titleOf(file)} was changed after it was applied: put it back and write a new migration.`);
    }
  }
  const done = new Set(applied.map(({ version }) => version));
  const pending = migrations.filter(({ version }) => !done.has(version));
  const newest = applied.findLast(({ version }) => files.has(version));
  const late = pending.find(({ version }) => newest !== undefined && version < newest.version);
  if (late && newest)
    throw new Error(`Migration ${titleOf(late)} is older than ${titleOf(newest)}, which is applied: give it a newer date.`);
  return pending;
}
