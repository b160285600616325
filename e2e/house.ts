import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FLAGS } from '../deploy/scripts/node-flags.mjs';

export interface House {
  readonly url: string;
  close(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '..');

/** The built server with the demo restaurant on a port and in a folder of its own, gone without a trace afterwards. */
export async function openHouse(): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // A whole suite comes from one address, which no restaurant does.
  const env = {
    ...settingsOfOurOwn(),
    PORT: String(port),
    HEARD_DATA: dataDir,
    PUBLIC_URL: url,
    DEMO: '1',
    RATE_LIMIT_PER_MINUTE: '100000',
  };
  const server = fork(join(ROOT, 'server/dist/main.js'), {
    cwd: ROOT,
    env: { ...env, LOG_LEVEL: 'error' },
    execArgv: [...NODE_FLAGS],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.once('message', () => resolve());
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was open.`)));
  });
  return {
    url,
    async close() {
      server.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What somebody set for their own server must not reach this one: it could name their database. */
function settingsOfOurOwn(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { ...(PATH && { PATH }), ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }), ...(LANG && { LANG }) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
