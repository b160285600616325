import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AuthError } from './auth-error.ts';

export type PasswordHashing = {
  hash: (password: string) => Promise<string>;
  /** Without a stored hash it takes as long, and answers no: time must not tell who has an account. */
  isPassword: (password: string, stored: string | undefined) => Promise<boolean>;
};

type Task = { password: string; stored?: string };
type Waiting = { resolve: (answer: string | boolean) => void; reject: (error: unknown) => void };
type Reply = { id: number; answer?: string | boolean; error?: string };

/** GoTrue's cost. */
const COST = 10;
/** Of a random password, at the same cost. */
const NOBODYS_HASH = '$2a$10$qRlNDVETGlGQ8toPg.bNzeq9EbOqUQ1UIGCZg919FkxLZ2jrg7DXa';
/** Three seconds of work; whoever comes later is told to come back rather than kept waiting. */
const LONGEST_QUEUE = 40;

/**
 * One hash holds a thread for 73 ms, so they have a thread of their own. The script is inline so that the server's bundle
 * stays one file, and `$2a$` is the variant that GoTrue writes and pgcrypto reads.
 */
const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const bcrypt = require(workerData.bcrypt);
  const work = ({ password, stored }) =>
    stored === undefined
      ? bcrypt.hashSync(password, bcrypt.genSaltSync(workerData.cost).replace('$2b$', '$2a$'))
      : bcrypt.compareSync(password, stored);
  parentPort.on('message', ({ id, task }) => {
    try {
      parentPort.postMessage({ id, answer: work(task) });
    } catch (error) {
      parentPort.postMessage({ id, error: String(error) });
    }
  });
`;

export function makePasswordHashing(): PasswordHashing {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function settle({ id, answer, error }: Reply): void {
    const task = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    if (answer !== undefined) task?.resolve(answer);
    else task?.reject(new Error(error));
  }

  function giveUp(error: unknown): void {
    worker = undefined;
    for (const task of waiting.values()) task.reject(error);
    waiting.clear();
  }

  function run(task: Task): Promise<string | boolean> {
    if (waiting.size >= LONGEST_QUEUE) throw tooBusy();
    worker ??= startWorker().on('message', settle).on('error', giveUp);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // Work under way keeps the process alive, an idle worker does not.
      worker?.ref();
      worker?.postMessage({ id, task }, []);
    });
  }

  return {
    hash: async (password) => String(await run({ password })),
    isPassword: async (password, stored) => {
      const matches = await run({ password, stored: stored || NOBODYS_HASH });
      return matches === true && Boolean(stored);
    },
  };
}

function startWorker(): Worker {
  const bcrypt = createRequire(import.meta.url).resolve('bcryptjs');
  return new Worker(SCRIPT, { eval: true, execArgv: [], workerData: { bcrypt, cost: COST } });
}

function tooBusy(): AuthError {
  return new AuthError(429, 'over_request_rate_limit', 'Too many people are signing in, try again in a moment.', { retryAfterSeconds: 5 });
}
