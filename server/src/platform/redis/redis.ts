import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';
import type { Log } from '../telemetry/log.ts';

/** What several instances share besides Postgres. It makes things fast and is never the truth: everything goes on without it. */
export interface Redis {
  /** False while it is gone, and for a moment after it did not answer. */
  readonly isWell: boolean;
  /** One command; rejects soon where it is gone or hangs. */
  ask(...words: string[]): Promise<unknown>;
  /** What is published on a channel from now on, also after Redis was away. */
  listen(channel: string, heard: (text: string) => void): void;
  stop(): void;
}

/** Whoever waits longer than this is better served without. */
const ANSWER_WITHIN_MS = 150;
/** So long nobody asks one that did not answer. */
const REST_MS = 2_000;
const MAX_PAUSE_MS = 2_000;

/** Connects in the background and stays connected. */
export function openRedis(url: string, log: Log, clock: () => number): Redis {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // A connection that hangs looks open; only silence tells.
    pingInterval: REST_MS,
    socket: {
      connectTimeout: MAX_PAUSE_MS,
      socketTimeout: 2 * REST_MS,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, MAX_PAUSE_MS) + Math.random() * 100,
    },
  });
  const ears = client.duplicate();
  let isGone = false;
  let restUntil = 0;
  const gone = (error: Error): void => {
    if (!isGone) log.warn('redis is out of reach; the house goes on without it', { error });
    isGone = true;
  };
  for (const each of [client, ears]) {
    each.on('error', gone);
    each.on('ready', () => (isGone = false));
    each.connect().catch(() => undefined);
  }
  return {
    get isWell() {
      return client.isReady && clock() >= restUntil;
    },
    ask: (...words) =>
      within(client.sendCommand(words)).catch((error: unknown) => {
        if (error instanceof NoAnswer) restUntil = clock() + REST_MS;
        throw error;
      }),
    listen(channel, heard) {
      ears.subscribe(channel, heard).catch(() => ears.once('ready', () => this.listen(channel, heard)));
    },
    stop() {
      client.destroy();
      ears.destroy();
    },
  };
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Waits in three steps: where it was us who were busy, the question leaves and the answer is read in between. */
async function within<T>(answer: Promise<T>): Promise<T> {
  const tooLate = new AbortController();
  const wait = async (): Promise<never> => {
    for (let step = 0; step < 3; step += 1) await pause(ANSWER_WITHIN_MS / 3, undefined, { signal: tooLate.signal });
    throw new NoAnswer(`Redis gave no answer within ${ANSWER_WITHIN_MS} ms.`);
  };
  try {
    return await Promise.race([answer, wait()]);
  } finally {
    tooLate.abort();
  }
}
