import { HOUR, MINUTE } from '@heard/shared/kernel/time.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';

/** Twice the 72 hours that a device may be away and still bring its orders, and a day. */
const KEPT_FOR = '7 days';
/** Not at once: an instance that restarts in a loop has other work. */
const FIRST_AFTER = MINUTE;

export interface RetentionDeps {
  readonly db: DatabasePool;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'keysForgotten' | 'keysForgottenAt'>;
  readonly clock: () => number;
}

export interface Retention {
  start(): void;
  stop(): void;
  /** Answers how many idempotency keys were forgotten. Several instances may do it at once: nothing is removed twice. */
  forgetOldKeys(): Promise<number>;
}

export function makeRetention({ db, log, metrics, clock }: RetentionDeps): Retention {
  let timers: NodeJS.Timeout[] = [];

  async function forgetOldKeys(): Promise<number> {
    const text = 'select app.forget_old_keys($1::interval)::integer as count';
    const [result] = await inTenant(db, {}, [{ name: 'forget_old_keys', text, values: [KEPT_FOR] }]);
    const { count } = result!.rows[0] as { count: number };
    metrics.keysForgotten.inc(count);
    metrics.keysForgottenAt.set(clock() / 1000);
    log.info('idempotency keys forgotten', { count, olderThan: KEPT_FOR });
    return count;
  }

  const attempt = (): void =>
    void forgetOldKeys().catch((error: unknown) => log.warn('idempotency keys could not be forgotten; next try in an hour', { error }));

  return {
    start: () => void (timers = [setTimeout(attempt, FIRST_AFTER).unref(), setInterval(attempt, HOUR).unref()]),
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
    forgetOldKeys,
  };
}
