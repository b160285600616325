import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { withClient } from '../src/platform/db/client.ts';
import { createPool, type DatabasePool, type PoolOptions } from '../src/platform/db/pool.ts';
import { databaseUrl } from './database-url.ts';

export interface TestUrls {
  /** For what a test has to arrange or look at behind the server's back. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly apiUrl: string;
}

export interface TestDatabase extends TestUrls {
  readonly pool: DatabasePool;
}

/**
 * A migrated database without rows for one test file; dropped after it. Call it at the top of the file:
 * `const { pool } = await freshDatabase();`
 */
export async function freshDatabase(options: Omit<Partial<PoolOptions>, 'url'> = {}): Promise<TestDatabase> {
  const urls = await createDatabase(inject('postgres').template);
  const pool = createPool({ max: 4, ...options, url: urls.apiUrl });
  // Hooks of a file run last to first: the pool ends before its database is dropped.
  afterAll(() => pool.end());
  return { ...urls, pool };
}

/** Nothing in it at all: for tests of the bootstrap and of migrations themselves. */
export const bareDatabase = (): Promise<TestUrls> => createDatabase('template1');

async function createDatabase(template: string): Promise<TestUrls> {
  const { superuserUrl, ownerUrl, apiUrl } = inject('postgres');
  const name = `heard_test_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, (client) => client.query(`create database ${name} template ${template} owner postgres`));
  afterAll(() => withClient(superuserUrl, (client) => client.query(`drop database ${name} with (force)`)));
  return { superuserUrl: databaseUrl(superuserUrl, name), ownerUrl: databaseUrl(ownerUrl, name), apiUrl: databaseUrl(apiUrl, name) };
}
