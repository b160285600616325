import { SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import { fireDue, nextFireAt } from '@heard/shared/orders/courses-due.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { findRestaurantsToFire } from './courses-queries.ts';

interface WatchDeps {
  readonly db: DatabasePool;
  readonly restaurants: Restaurants;
  readonly clock: () => number;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'linesFiredLate' | 'lineFireDelay'>;
}

export interface FireWatch {
  /** Told of everything that happens at any instance: a line that is given a time sets the clock for it. */
  follow(restaurantId: string, events: readonly HeardEvent[]): void;
  /** Told of what this instance did itself, so that what was fired is counted once. */
  count(restaurantId: string, events: readonly HeardEvent[]): void;
  /** Looks at once for what came due while nobody was here, and from now on for what no other instance looks after any more. */
  start(): void;
  stop(): void;
}

/** An instance that went away takes its clocks along; the others look this often. */
const SWEEP_EVERY = 10 * SECOND;
/** After this a table notices, and so does whoever runs the house. */
export const LATE_AFTER = 30 * SECOND;
/** Timers may ring a little early; a look that comes too soon would have to come again. */
const GRACE = SECOND / 20;
/** A clock that is set for longer is set again by the sweep; what changes meanwhile changes often. */
const LONGEST_TIMER = 3_600 * SECOND;

const systemOf = (restaurantId: string): Actor => ({ restaurantId, memberId: null, deviceId: null, role: 'system' });

/**
 * Fires lines whose time has come. Every instance that hears of the time looks; the rule fires each line once, whoever asks first,
 * and the ledger refuses a second fire besides.
 */
export function makeFireWatch({ db, restaurants, clock, log, metrics }: WatchDeps): FireWatch {
  const due = new Map<string, { readonly at: number; readonly timer: NodeJS.Timeout }>();
  let sweep: NodeJS.Timeout | undefined;

  /** The earlier of two times holds; the look itself finds the next one. */
  function lookAt(restaurantId: string, at: number): void {
    const set = due.get(restaurantId);
    if (set && set.at <= at) return;
    clearTimeout(set?.timer);
    const wait = Math.min(LONGEST_TIMER, Math.max(0, at - clock())) + GRACE;
    due.set(restaurantId, { at, timer: setTimeout(() => void look(restaurantId), wait) });
  }

  async function look(restaurantId: string): Promise<void> {
    due.delete(restaurantId);
    try {
      await restaurants.change(actOf({ who: systemOf(restaurantId), rule: fireDue, input: undefined }));
      const next = nextFireAt((await (await restaurants.at(restaurantId)).fresh()).state);
      if (next !== undefined) lookAt(restaurantId, next);
    } catch (error) {
      log.error('could not fire the lines that are due', { restaurantId, error });
      lookAt(restaurantId, clock() + SWEEP_EVERY);
    }
  }

  async function adopt(): Promise<void> {
    try {
      for (const restaurantId of await findRestaurantsToFire(db, clock())) lookAt(restaurantId, clock());
    } catch (error) {
      log.warn('could not look for lines left unfired', { error });
    }
  }

  function fired(restaurantId: string, { at, about, changes }: HeardEvent): void {
    const dueAt = about?.['dueAt'];
    if (typeof dueAt !== 'number') return;
    const late = at - dueAt;
    metrics.lineFireDelay.observe(late / SECOND);
    if (late <= LATE_AFTER) return;
    const lines = changes.filter(({ kind }) => kind === 'line').map(({ id }) => id);
    metrics.linesFiredLate.inc(lines.length);
    log.error('lines fired late', { restaurantId, lines, lateMs: late });
  }

  return {
    follow(restaurantId, events) {
      for (const change of events.flatMap((event) => event.changes)) {
        if (change.kind === 'line' && typeof change.set?.fireAt === 'number') lookAt(restaurantId, change.set.fireAt);
      }
    },
    count(restaurantId, events) {
      for (const event of events) if (event.type === 'lines.fired') fired(restaurantId, event);
    },
    start() {
      if (sweep) return;
      sweep = setInterval(() => void adopt(), SWEEP_EVERY).unref();
      void adopt();
    },
    stop() {
      clearInterval(sweep);
      due.forEach(({ timer }) => clearTimeout(timer));
    },
  };
}
