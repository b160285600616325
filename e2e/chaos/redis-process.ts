import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { endWithUs } from '../bench/stage/fork-script.ts';
import { freePort } from '../bench/stage/free-port.ts';

export interface RedisProcess {
  readonly url: string;
  start(): Promise<void>;
  /** As an operator would say it: SHUTDOWN. */
  shutDown(): Promise<void>;
  /** It takes connections and commands, and answers nobody for so long. */
  pause(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Debian's redis-server, on a port of its own, keeping nothing. */
export async function startRedis(): Promise<RedisProcess> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    server = endWithUs(spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] }));
    for await (const said of server.stdout!) if (String(said).includes('Ready to accept connections')) break;
  };
  const gone = async (signal: NodeJS.Signals): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill(signal);
    await exit;
  };
  await start();
  return { url, start, shutDown: () => gone('SIGTERM'), pause: (ms) => tellPause(url, ms), stop: () => gone('SIGKILL') };
}

async function tellPause(url: string, ms: number): Promise<void> {
  const client = await createClient({ url }).connect();
  await client.sendCommand(['CLIENT', 'PAUSE', String(ms), 'ALL']);
  client.destroy();
}
