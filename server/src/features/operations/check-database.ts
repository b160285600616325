import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { degraded, healthy, unhealthy, type Check, type Finding } from './health.ts';

/** Half a second for one round trip is ten times the floor that MISSION sets for the 95th of a hundred. */
const SLOW_MS = 500;
const ANSWER_WITHIN_MS = 1_000;

export interface PoolUse {
  readonly inUse: number;
  readonly max: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
}

export const poolUse = ({ pg }: DatabasePool): PoolUse => ({
  inUse: pg.totalCount - pg.idleCount,
  max: pg.options.max,
  waiting: pg.waitingCount,
});

/** Asks through the pool, as every request does: a pool that hands out nothing is a database out of reach. */
export function checkDatabase(db: DatabasePool): Check {
  const impatient: DatabasePool = { ...db, hooks: {}, answerWithinMs: ANSWER_WITHIN_MS };
  return {
    name: 'database',
    withinMs: 2 * ANSWER_WITHIN_MS,
    unanswered: 'unhealthy',
    look: async () => {
      const started = performance.now();
      const [result] = await inTenant(impatient, {}, [
        { name: 'health', text: `select current_setting('transaction_read_only') = 'on' as "isReadOnly"` },
      ]);
      return judge(result!.rows[0] as { isReadOnly: boolean }, performance.now() - started, poolUse(db));
    },
  };
}

function judge({ isReadOnly }: { isReadOnly: boolean }, ms: number, pool: PoolUse): Finding {
  // A standby, or a disk so full that the provider allows no more writing.
  if (isReadOnly) return unhealthy('It can be read but not written.', { pool });
  if (ms > SLOW_MS) return degraded('It answers slowly.', { pool });
  return healthy({ pool });
}
