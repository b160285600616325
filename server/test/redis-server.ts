import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from 'vitest';
import { freePort } from './free-port.ts';

/** Debian's own; where it is missing those tests say so by not being in the list. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisServer {
  readonly url: string;
  /** Stops answering without closing anything, and goes on. */
  hang(): void;
  goOn(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for await (const said of server.stdout!) if (String(said).includes('Ready to accept connections')) break;
  };
  const stop = async (): Promise<void> => {
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGCONT');
    server.kill('SIGKILL');
    await gone;
  };
  await start();
  afterAll(stop);
  return { url: `redis://127.0.0.1:${port}`, hang: () => server?.kill('SIGSTOP'), goOn: () => server?.kill('SIGCONT'), start, stop };
}
