import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../../../deploy/scripts/node-flags.mjs';
import type { StageDatabase } from './stage.ts';
import { ensureServerBuilt, SERVER_MAIN } from './server-build.ts';
import { endWithUs } from './fork-script.ts';
import { freePort } from './free-port.ts';

/** A server of ours, as it ships, in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  readonly url: string;
  readonly pid: number;
  /** From the start of the process until it said that it was ready. */
  readonly readyMs: number;
  /** How it ends, whoever ends it: an exit code, or null where a signal did. */
  readonly ended: Promise<number | null>;
  /** Resolves when the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

export interface ServerOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly nodeFlags?: readonly string[];
  /** Where it writes its log; nowhere if not said. */
  readonly logTo?: string;
}

export async function startServer({ env, port, nodeFlags = NODE_FLAGS, logTo }: ServerOptions): Promise<ServerProcess> {
  ensureServerBuilt();
  const listening = port ?? (await freePort());
  const out = logTo === undefined ? 'ignore' : openSync(logTo, 'a');
  const started = performance.now();
  const child = fork(SERVER_MAIN, {
    // Only what it is told: settings of whoever runs the bench must not leak into what is measured.
    env: { PATH: process.env['PATH'], ...NODE_ENVIRONMENT, ...BENCH_ENV, PORT: String(listening), ...env },
    execArgv: [...nodeFlags],
    stdio: ['ignore', out, out, 'ipc'],
    cwd: join(SERVER_MAIN, '../../..'),
  });
  endWithUs(child);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  await untilReady(child, logTo);
  const readyMs = performance.now() - started;
  return {
    port: listening,
    url: `http://127.0.0.1:${listening}`,
    pid: child.pid!,
    readyMs,
    ended,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

const BENCH_ENV = { NODE_ENV: 'production', LOG_LEVEL: 'warn', RATE_LIMIT_PER_MINUTE: '10000000', DEMO: '0' };
export const PUBLIC_URL = 'http://bench.test';

/** The settings of a server on a database of the stage. */
export const onDatabase = ({ ownerUrl, secret }: StageDatabase): Record<string, string> => ({
  DATABASE_URL: ownerUrl,
  HEARD_SECRET: secret,
  PUBLIC_URL,
});

async function untilReady(child: ChildProcess, logTo: string | undefined): Promise<void> {
  const giveUp = new AbortController();
  const tooLate = setTimeout(() => giveUp.abort(), READY_WITHIN_MS);
  const ready = once(child, 'message', { signal: giveUp.signal });
  const ended = once(child, 'exit', { signal: giveUp.signal }).then(([code]) => {
    const said = logTo === undefined ? '' : readFileSync(logTo, 'utf8').slice(-2_000);
    throw new Error(`The server ended with ${String(code)} before it was ready. ${said}`);
  });
  ended.catch(() => undefined);
  await Promise.race([ready, ended]);
  clearTimeout(tooLate);
}
