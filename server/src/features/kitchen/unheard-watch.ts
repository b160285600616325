import { SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { alarmUnheard, UNHEARD_AFTER, unheardTickets } from '@heard/shared/kitchen/hear.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { findRestaurantsUnheard } from './kitchen-queries.ts';

interface WatchDeps {
  readonly db: DatabasePool;
  readonly restaurants: Restaurants;
  readonly clock: () => number;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface UnheardWatch {
  /** Told of everything that happens at any instance: a fire sets the clock for its tickets. */
  follow(restaurantId: string, events: readonly HeardEvent[]): void;
  /** From now on also looks for tickets that no other instance looks after any more. */
  start(): void;
  stop(): void;
}

/** An instance that fired a ticket and went away takes its clock along; the others look this often. */
const SWEEP_EVERY = 10 * SECOND;
/** Timers may ring a little early; a look that comes too soon would have to come again. */
const GRACE = SECOND / 20;

const systemOf = (restaurantId: string): Actor => ({ restaurantId, memberId: null, deviceId: null, role: 'system' });

/** Since when the oldest ticket that nobody has seen, nor was told of, waits at its station. */
function oldestUnheard(state: State): number | undefined {
  let oldest: number | undefined;
  for (const { since } of unheardTickets(state)) if (since < (oldest ?? Infinity)) oldest = since;
  return oldest;
}

/**
 * A ticket that no screen has shown after five seconds becomes an alarm. Every instance that hears of the fire looks; the rule
 * alarms each ticket once, whoever asks first.
 */
export function makeUnheardWatch({ db, restaurants, clock, log, metrics }: WatchDeps): UnheardWatch {
  const due = new Map<string, NodeJS.Timeout>();
  let sweep: NodeJS.Timeout | undefined;

  function lookIn(restaurantId: string, ms: number): void {
    if (!due.has(restaurantId))
      due.set(
        restaurantId,
        setTimeout(() => void look(restaurantId), ms + GRACE),
      );
  }

  async function look(restaurantId: string): Promise<void> {
    due.delete(restaurantId);
    try {
      await restaurants.change(actOf({ who: systemOf(restaurantId), rule: alarmUnheard, input: undefined }));
      const oldest = oldestUnheard((await (await restaurants.at(restaurantId)).fresh()).state);
      if (oldest !== undefined) lookIn(restaurantId, Math.max(0, oldest + UNHEARD_AFTER - clock()));
    } catch (error) {
      log.error('could not look for unheard tickets', { restaurantId, error });
      lookIn(restaurantId, UNHEARD_AFTER);
    }
  }

  async function adopt(): Promise<void> {
    try {
      for (const restaurantId of await findRestaurantsUnheard(db)) lookIn(restaurantId, 0);
    } catch (error) {
      log.warn('could not look for tickets left unheard', { error });
    }
  }

  return {
    follow(restaurantId, events) {
      for (const { type, changes } of events) {
        if (type === 'lines.fired') lookIn(restaurantId, UNHEARD_AFTER);
        if (type !== 'tickets.unheard') continue;
        metrics.ticketsUnheard.inc(changes.length);
        log.warn('tickets unheard', { restaurantId, tickets: changes.map((change) => change.id) });
      }
    },
    start: () => void (sweep ??= setInterval(() => void adopt(), SWEEP_EVERY).unref()),
    stop() {
      clearInterval(sweep);
      due.forEach((timer) => clearTimeout(timer));
    },
  };
}
