import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { startOtherPostgres } from './other-postgres.ts';

const database = await startOtherPostgres();
afterAll(() => database.stop());
process.stdout.write(`DATABASE_URL is tried against ${database.name}.\n`);

const MAIN = join(import.meta.dirname, '../src/main.ts');
const SECRET = 'thirty-two characters at the very least';

interface RunningServer {
  readonly url: string;
  stop(): Promise<number | null>;
}

/** The server as an operator runs it: its own process, told everything by its environment. */
async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      HEARD_SECRET: SECRET,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  await Promise.race([once(child, 'message'), exited.then((code) => Promise.reject(new Error(`The server ended with ${code}.`)))]);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

async function signIn(url: string): Promise<number> {
  const body = JSON.stringify({ email: 'server@demo.test', password: 'heard-demo' });
  const { status } = await fetch(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return status;
}

test('DATABASE_URL uses that Postgres, without demo accounts, and the server closes cleanly when told', async () => {
  const server = await startServer({});
  expect((await fetch(`${server.url}/api/v1/health`)).status).toBe(200);
  expect(await signIn(server.url)).toBe(400);
  expect(await server.stop()).toBe(0);
});

test('with DEMO=1 the demo accounts are there', async () => {
  const server = await startServer({ DEMO: '1' });
  expect(await signIn(server.url)).toBe(200);
  expect(await server.stop()).toBe(0);
});

test('without HEARD_SECRET it does not start, and says what to do', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, DATABASE_URL: database.url, HEARD_SECRET: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  expect([code, said]).toEqual([78, expect.stringContaining('set it to 32 or more random characters')]);
});
