import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../../server/src/platform/db/client.ts';
import { startEmbedded } from '../../../server/src/platform/db/embedded/embedded.ts';
import { deriveApiPassword } from '../../../server/src/platform/db/kept-secret.ts';
import { prepareDatabase } from '../../../server/src/platform/db/prepare.ts';

/** A Postgres that keeps what it says it keeps (fsync on), in a folder that goes away with it. */
export interface Stage {
  readonly folder: string;
  readonly secret: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Of a new database with this release's schema and no rows. */
  openDatabase(name: string): Promise<StageDatabase>;
  /** Postgres itself, where nobody starts it again but `startPostgres`; its address stays what it was. */
  stopPostgres(): Promise<void>;
  startPostgres(): Promise<void>;
  close(): Promise<void>;
}

export interface StageDatabase {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly apiUrl: string;
  readonly secret: string;
}

/** @param tried SQL that every database gets on top of the schema: how a change of it would do. */
export async function openStage(tried = ''): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  chmodSync(folder, 0o755);
  const start = () => startEmbedded({ dataDir: folder, log: () => undefined });
  let embedded = await start();
  const { url: ownerUrl } = embedded;
  const secret = randomBytes(32).toString('hex');
  return {
    folder,
    secret,
    ownerUrl,
    superuserUrl: embedded.superuserUrl,
    async openDatabase(name) {
      await withClient(embedded.superuserUrl, (client) => client.query(`create database ${name} owner postgres`));
      const [url, superuserUrl] = [inDatabase(embedded.url, name), inDatabase(embedded.superuserUrl, name)];
      const apiUrl = await prepareDatabase({ url, superuserUrl }, deriveApiPassword(secret), () => undefined);
      if (tried !== '') await withClient(superuserUrl, (client) => client.query(tried));
      return { ownerUrl: url, superuserUrl, apiUrl, secret };
    },
    stopPostgres: () => embedded.stop(),
    async startPostgres() {
      embedded = await start();
      if (embedded.url !== ownerUrl) throw new Error('Postgres came back at another address: somebody had taken its port.');
    },
    async close() {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
