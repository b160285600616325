import pg from 'pg';
import type { Log } from '../telemetry/log.ts';

/** Tells the instances of one house that a restaurant's log has grown. Carries ids only; the log itself is read from Postgres. */
export interface Bell {
  ring(restaurantId: string, seq: number): void;
  stop(): Promise<void>;
}

/** One instance needs no bell. */
export const noBell = (): Bell => ({ ring: () => undefined, stop: () => Promise.resolve() });

const CHANNEL = 'heard_log';
const RECONNECT_AFTER_MS = 1_000;

/**
 * Postgres NOTIFY on a connection of its own, after the commit and coalesced per tick: inside the hot transaction it costs a third
 * of the throughput. It only makes news fast; what it loses, the comparing of heads finds (`restaurants.ts`).
 */
export function makePostgresBell(url: string, log: Log, onRing: (restaurantId: string, seq: number) => void): Bell {
  const waiting = new Map<string, number>();
  let client: pg.Client | undefined;
  const life = { isOver: false };

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'heard bell', keepAlive: true, pipeline: true });
    next.on('error', (error) => log.warn('the bell is out of reach', { error }));
    next.on('notification', ({ payload = '' }) => {
      const [restaurantId = '', seq] = payload.split(' ');
      onRing(restaurantId, Number(seq));
    });
    const lost = new Promise<void>((resolve) => next.once('end', resolve));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      client = next;
      flush();
      await lost;
    } finally {
      client = undefined;
      await next.end().catch(() => undefined);
    }
  }

  async function stayConnected(): Promise<void> {
    while (!life.isOver) {
      await connect().catch((error: unknown) => log.warn('the bell is out of reach', { error }));
      if (!life.isOver) await new Promise((resolve) => setTimeout(resolve, RECONNECT_AFTER_MS).unref());
    }
  }

  function flush(): void {
    if (!client || waiting.size === 0) return;
    const rung = [...waiting].map(([restaurantId, seq]) => `${restaurantId} ${seq}`);
    waiting.clear();
    client.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [CHANNEL, rung]).catch(() => undefined);
  }

  void stayConnected();
  return {
    ring(restaurantId, seq) {
      if (waiting.size === 0) setImmediate(flush);
      waiting.set(restaurantId, seq);
    },
    async stop() {
      life.isOver = true;
      await client?.end();
    },
  };
}
