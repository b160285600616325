import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureApiLogin } from '../src/platform/db/api-login.ts';
import { bootstrap, bootstrapSql } from '../src/platform/db/bootstrap.ts';
import { withClient } from '../src/platform/db/client.ts';
import { type Embedded, startEmbedded } from '../src/platform/db/embedded/embedded.ts';
import { FolderInUse } from '../src/platform/db/embedded/embedded-lock.ts';
import { readMigrations } from '../src/platform/db/migrate/migration-files.ts';
import { migrateUp } from '../src/platform/db/migrate/migrate.ts';
import { supabaseFolder } from '../src/platform/db/supabase-folder.ts';
import { databaseUrl } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { superuserUrl: string; ownerUrl: string; apiUrl: string; template: string };
  }
}

/** Kept between runs, so that only the first one waits for initdb and the migrations. */
const cache = join(import.meta.dirname, '../../node_modules/.cache/heard-test-pg');
const runsAtOnce = 16;
const apiPassword = 'only for tests';

/** Vitest's globalSetup: one Postgres for the whole run, with a migrated database to clone from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await startInFreeSlot();
  const template = await ensureTemplate(embedded);
  const apiUrl = await ensureApiLogin(embedded.url, apiPassword);
  project.provide('postgres', { superuserUrl: embedded.superuserUrl, ownerUrl: embedded.url, apiUrl, template });
  return () => embedded.stop();
}

/** Two test runs at once get a Postgres each. */
async function startInFreeSlot(): Promise<Embedded> {
  for (let slot = 0; slot < runsAtOnce; slot += 1) {
    const dataDir = join(cache, String(slot));
    try {
      return await start(dataDir);
    } catch (error) {
      if (error instanceof FolderInUse) continue;
      // Without fsync a power cut may have broken it; nothing in it is worth keeping.
      rmSync(dataDir, { recursive: true, force: true });
      return await start(dataDir);
    }
  }
  throw new Error(`More than ${runsAtOnce} test runs at once.`);
}

const start = (dataDir: string): Promise<Embedded> =>
  startEmbedded({ dataDir, log: () => undefined, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });

/** Its name tells what it was made from; it gets that name when it is whole. */
async function ensureTemplate({ superuserUrl, url }: Embedded): Promise<string> {
  const sources = [bootstrapSql().sha256, ...readMigrations(supabaseFolder()).map(({ sha256 }) => sha256)];
  const template = `heard_template_${createHash('sha256').update(sources.join()).digest('hex').slice(0, 12)}`;
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(`select datname from pg_database where datname like 'heard\\_%'`);
    const leftovers = rows.map(({ datname }) => datname).filter((name) => name !== template);
    for (const name of leftovers) await client.query(`drop database ${name} with (force)`);
    if (rows.length > leftovers.length) return;
    const half = `${template}_half`;
    await client.query(`create database ${half} owner postgres`);
    await bootstrap(databaseUrl(superuserUrl, half));
    await migrateUp(databaseUrl(url, half));
    await client.query(`alter database ${half} rename to ${template}`);
  });
  return template;
}
