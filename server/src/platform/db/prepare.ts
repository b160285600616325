import { ensureApiLogin } from './api-login.ts';
import { bootstrap } from './bootstrap.ts';
import type { DatabaseLog } from './database-log.ts';
import { migrateUp } from './migrate/migrate.ts';

export interface DatabaseUrls {
  /** The role migrations run as. */
  readonly url: string;
  /** Falls back to `url`, which then has to be a superuser's if the database is bare. */
  readonly superuserUrl?: string;
}

/** Makes a database fit for this release; answers the url the server connects with. */
export async function prepareDatabase({ url, superuserUrl = url }: DatabaseUrls, apiPassword: string, log: DatabaseLog): Promise<string> {
  if ((await bootstrap(superuserUrl)) === 'done') log('info', 'The database now has what Supabase would bring along.');
  await migrateUp(url, { log });
  return ensureApiLogin(url, apiPassword);
}
