import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const MAIN = join(import.meta.dirname, '../src/main.ts');

export interface Child {
  readonly process: ChildProcess;
  /** Everything it said, on both of its streams. */
  said(): string;
  readonly ended: Promise<{ readonly code: number | null }>;
}

/** The real server as a process of its own, with these settings and no others of ours. */
export function startChild(env: Record<string, string>): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null }));
  afterAll(() => void child.kill('SIGKILL'));
  return { process: child, said: () => said, ended };
}

/** With an embedded database of its own, waited for until it is ready. */
export async function startHouse(env: Record<string, string> = {}): Promise<Child & { readonly url: string }> {
  const data = mkdtempSync(join(tmpdir(), 'heard-operations-'));
  // The embedded database may have to run as another user.
  chmodSync(data, 0o755);
  const port = await freePort();
  const child = startChild({ HEARD_DATA: data, PORT: String(port), DEMO: '0', ...env });
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const ready = once(child.process, 'message');
  const failed = child.ended.then(() => {
    throw new Error(`The house did not open: ${child.said()}`);
  });
  await Promise.race([ready, failed]);
  return { ...child, url: `http://127.0.0.1:${port}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
