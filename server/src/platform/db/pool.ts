import { Pool } from 'pg';

export interface PoolHooks {
  /** A statement list waited this long for a connection. */
  waited?(ms: number): void;
  /** It was answered; `failed` also counts refusals by constraints. */
  answered?(ms: number, failed: boolean): void;
  /** A connection broke outside any call; the pool replaces it. */
  broke?(error: Error): void;
}

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  /** Waiting longer than this for a connection means the house is overloaded. */
  readonly connectWithinMs?: number;
  readonly statementWithinMs?: number;
  readonly lockWithinMs?: number;
  readonly hooks?: PoolHooks;
}

export interface DatabasePool {
  readonly pg: Pool;
  readonly hooks: PoolHooks;
  /** After this the connection is given up: the server or the way to it hangs. */
  readonly answerWithinMs: number;
  end(): Promise<void>;
}

/** Connections of `app_api`, which may do nothing until a tenant prelude lends it a role. */
export function createPool(options: PoolOptions): DatabasePool {
  const { url, max, hooks = {}, connectWithinMs = 2_000, statementWithinMs = 5_000, lockWithinMs = 2_000 } = options;
  const pool = new Pool({
    connectionString: url,
    max,
    pipeline: true,
    application_name: 'heard',
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementWithinMs,
    lock_timeout: lockWithinMs,
    idle_in_transaction_session_timeout: statementWithinMs,
  });
  // The pool listens on a client only while it lies idle; an error on one in use would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => hooks.broke?.(error));
  return { pg: pool, hooks, answerWithinMs: statementWithinMs + 1_000, end: () => pool.end() };
}
