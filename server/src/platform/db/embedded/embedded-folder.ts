import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Everything the embedded database keeps on disk. Only `cluster` belongs to the user Postgres runs as. */
export interface Folder {
  readonly root: string;
  readonly cluster: string;
  readonly binaries: string;
  readonly secret: string;
  readonly port: string;
  readonly lock: string;
  readonly log: string;
}

export function openFolder(dataDir: string): Folder {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const root = realpathSync(dataDir);
  if (process.geteuid?.() === 0) letOthersPass(root);
  return {
    root,
    cluster: join(root, 'cluster'),
    binaries: join(root, 'bin'),
    secret: join(root, 'secret'),
    port: join(root, 'port'),
    lock: join(root, 'owner.lock'),
    log: join(root, 'postgres.log'),
  };
}

/** Postgres runs as another user than root; it has to pass through to its own folder and sees nothing else. */
function letOthersPass(root: string): void {
  const { mode } = statSync(root);
  if ((mode & 0o111) !== 0o111) chmodSync(root, mode | 0o111);
}

/** It gets its name only when it is whole, and its inside may be closed to us. */
export const hasCluster = (folder: Folder): boolean => existsSync(folder.cluster);

/** Every role's password comes from one secret, so that one small file is all there is to guard. */
export function passwordFor(folder: Folder, role: string): string {
  if (!existsSync(folder.secret)) {
    if (hasCluster(folder)) throw new Error(`The database's secret is missing: put ${folder.secret} back from a backup.`);
    writeFileSync(folder.secret, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return createHmac('sha256', readFileSync(folder.secret, 'utf8').trim()).update(role).digest('base64url');
}

const remembered = (folder: Folder): number => (existsSync(folder.port) ? Number.parseInt(readFileSync(folder.port, 'utf8'), 10) || 0 : 0);

/** The port of last time when it is still free, so that bookmarks and tools keep working; otherwise another, remembered. */
export async function choosePort(folder: Folder): Promise<number> {
  const port = await freePort(remembered(folder)).catch(() => freePort(0));
  writeFileSync(folder.port, `${port}\n`);
  return port;
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host: '127.0.0.1', port: wanted }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });
}
