import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareDatabase } from '../../../../test/database.ts';
import { bootstrap } from '../bootstrap.ts';
import { withClient } from '../client.ts';
import { dumpSchema } from '../dump/dump-schema.ts';
import { migrateDown, migrateUp, migrationStatus } from './migrate.ts';

const { ownerUrl, superuserUrl } = await bareDatabase();
await bootstrap(superuserUrl);

let folder: string;
const options = () => ({ folder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-migrations-'));
  mkdirSync(join(folder, 'migrations'));
  mkdirSync(join(folder, 'rollbacks'));
  put('20260101000000_tables', 'create schema app; create table app.tables (id integer primary key);', 'drop schema app cascade;');
  put(
    '20260102000000_seats',
    'alter table app.tables add column seats integer not null default 2;',
    'alter table app.tables drop column seats;',
  );
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await ask('drop schema if exists app cascade; drop schema if exists supabase_migrations cascade');
});

function put(title: string, up: string, down?: string): void {
  writeFileSync(join(folder, 'migrations', `${title}.sql`), up);
  if (down !== undefined) writeFileSync(join(folder, 'rollbacks', `${title}.sql`), down);
}

const ask = <Row>(text: string): Promise<Row[]> => withClient(ownerUrl, async (client) => (await client.query(text)).rows as Row[]);

describe('bringing a database up to date', () => {
  test('everything pending is applied once, in order', async () => {
    expect(await migrateUp(ownerUrl, options())).toEqual(['20260101000000_tables', '20260102000000_seats']);
    expect(await migrateUp(ownerUrl, options())).toEqual([]);
  });

  test('it stops where it is told to', async () => {
    expect(await migrateUp(ownerUrl, { ...options(), to: '20260101000000' })).toEqual(['20260101000000_tables']);
    expect(await migrationStatus(ownerUrl, options())).toEqual({ applied: ['20260101000000_tables'], pending: ['20260102000000_seats'] });
  });

  test("Supabase's own tool reads the same history, and what it applied is not applied again", async () => {
    await ask(`
      create schema supabase_migrations;
      create table supabase_migrations.schema_migrations (version text not null primary key, statements text[], name text);
      insert into supabase_migrations.schema_migrations values ('20260101000000', '{}', 'tables');
      create schema app; create table app.tables (id integer primary key);`);
    expect(await migrateUp(ownerUrl, options())).toEqual(['20260102000000_seats']);
    expect(await ask('select version, name from supabase_migrations.schema_migrations order by version')).toEqual([
      { version: '20260101000000', name: 'tables' },
      { version: '20260102000000', name: 'seats' },
    ]);
  });

  test('two servers starting together apply each migration once', async () => {
    const both = await Promise.all([migrateUp(ownerUrl, options()), migrateUp(ownerUrl, options())]);
    expect(both.flat().toSorted()).toEqual(['20260101000000_tables', '20260102000000_seats']);
  });

  test('an older release starts on the schema of a newer one', async () => {
    await migrateUp(ownerUrl, options());
    rmSync(join(folder, 'migrations', '20260102000000_seats.sql'));
    expect(await migrateUp(ownerUrl, options())).toEqual([]);
  });
});

describe('going back', () => {
  test('up, down and up again gives the very same schema', async () => {
    await migrateUp(ownerUrl, options());
    const before = await dumpSchema(ownerUrl);
    expect(await migrateDown(ownerUrl, { ...options(), steps: 2 })).toEqual(['20260102000000_seats', '20260101000000_tables']);
    expect(await dumpSchema(ownerUrl)).not.toBe(before);
    await migrateUp(ownerUrl, options());
    expect(await dumpSchema(ownerUrl)).toBe(before);
  });

  test('a migration without a way back is not taken back', async () => {
    put('20260103000000_oneway', 'create table app.oneway (id integer)');
    await migrateUp(ownerUrl, options());
    await expect(migrateDown(ownerUrl, { ...options(), steps: 1 })).rejects.toThrow(
      'Migration 20260103000000_oneway has no file in rollbacks/, so it cannot be taken back.',
    );
  });
});

describe('what is refused', () => {
  test('a migration that was changed after it was applied', async () => {
    await migrateUp(ownerUrl, options());
    put('20260101000000_tables', 'create schema app; create table app.tables (id bigint primary key);');
    await expect(migrateUp(ownerUrl, options())).rejects.toThrow(
      'Migration 20260101000000_tables was changed after it was applied: put it back and write a new migration.',
    );
  });

  test('a migration older than the last one applied', async () => {
    await migrateUp(ownerUrl, options());
    put('20260101120000_late', 'select 1');
    await expect(migrateUp(ownerUrl, options())).rejects.toThrow(/20260101120000_late is older than 20260102000000_seats.*newer date/);
  });

  test('a history whose file is gone', async () => {
    await migrateUp(ownerUrl, options());
    rmSync(join(folder, 'migrations', '20260101000000_tables.sql'));
    await expect(migrateUp(ownerUrl, options())).rejects.toThrow(
      'The database has migration 20260101000000_tables, but its file is gone: put it back.',
    );
  });

  test('a file with a name that says no time', async () => {
    put('2026_oops', 'select 1');
    await expect(migrateUp(ownerUrl, options())).rejects.toThrow(/2026_oops.sql is no migration's name/);
  });

  test('a migration that ends the transaction it runs in', async () => {
    put('20260103000000_commits', 'select 1; commit; select 2');
    await expect(migrateUp(ownerUrl, options())).rejects.toThrow(/20260103000000_commits failed.*remove its commit/);
  });
});

describe('when something goes wrong half way', () => {
  test('a failing migration leaves nothing of itself, and those before it stay', async () => {
    put('20260103000000_broken', 'create table app.half (id integer); select 1 / 0;');
    await expect(migrateUp(ownerUrl, options())).rejects.toThrow(/20260103000000_broken failed, nothing of it was kept: division by zero/);
    expect(await ask(`select to_regclass('app.half') as half`)).toEqual([{ half: null }]);
    expect((await migrationStatus(ownerUrl, options())).applied).toHaveLength(2);
  });

  test('killed in the middle of a migration, the next run completes it', async () => {
    const slow = `create table app.half (id integer); select pg_sleep(3); create table app.whole (id integer);`;
    put('20260103000000_slow', slow);
    const cli = spawn(process.execPath, [
      '--import',
      'tsx',
      join(import.meta.dirname, '../../../../test/migrate-child.ts'),
      ownerUrl,
      folder,
    ]);
    const isBusy = `select 1 from pg_stat_activity where query like '%pg_sleep(3)%' and pid <> pg_backend_pid()`;
    await expect.poll(async () => (await ask(isBusy)).length, { timeout: 10_000 }).toBe(1);
    cli.kill('SIGKILL');
    await once(cli, 'exit');
    put('20260103000000_slow', slow.replace('pg_sleep(3)', '1'));
    expect(await migrateUp(ownerUrl, options())).toEqual(['20260103000000_slow']);
    expect(await ask(`select to_regclass('app.whole')::text as whole`)).toEqual([{ whole: 'app.whole' }]);
  });
});
