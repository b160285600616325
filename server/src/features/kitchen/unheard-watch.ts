import { SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import { alarmUnheard, UNHEARD_AFTER } from '@heard/shared/kitchen/hear.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';

interface WatchDeps {
  readonly db: DatabasePool;
  readonly restaurants: Restaurants;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface UnheardWatch {
  /** Told of everything that happens: a fire sets the clock for its tickets. */
  follow(restaurantId: string, events: readonly HeardEvent[]): void;
  /** From now on also looks for tickets that no other instance looks after any more. */
  start(): void;
  stop(): void;
}

/** The rule alarms each ticket once, so instances may look after the same one. */
const SWEEP_EVERY = 10 * SECOND;

const systemOf = (restaurantId: string): Actor => ({ restaurantId, memberId: null, deviceId: null, role: 'system' });

/**
 * A ticket that no screen has shown after five seconds becomes an alarm. Every instance that hears of the fire looks; the
 * rule alarms each ticket once, whoever asks first.
 */
export function makeUnheardWatch({ db, restaurants, log, metrics }: WatchDeps): UnheardWatch {
  const due = new Map<string, NodeJS.Timeout>();

  let sweep: NodeJS.Timeout | undefined;

  /** An instance that fired a ticket and went away takes its clock along. */
  async function adopt(): Promise<void> {
    const text = 'select restaurant_id as "restaurantId" from app.restaurants_with_unheard_tickets() as r (restaurant_id)';
    try {
      const [result] = await inTenant(db, {}, [{ name: 'unheard_restaurants', text }]);
      for (const { restaurantId } of result!.rows as { restaurantId: string }[]) lookLater(restaurantId);
    } catch (error) {
      log.warn('could not look for tickets left unheard', { error });
    }
  }

  function lookLater(restaurantId: string): void {
    if (due.has(restaurantId)) return;
    const look = (): void => {
      due.delete(restaurantId);
      void alarm(restaurantId);
    };
    due.set(restaurantId, setTimeout(look, UNHEARD_AFTER + SECOND / 20));
  }

  async function alarm(restaurantId: string): Promise<void> {
    try {
      await restaurants.change(actOf({ who: systemOf(restaurantId), rule: alarmUnheard, input: undefined }));
      // A ticket fired while the clock ran for an older one is looked at in its turn.
      const state = restaurants.loaded(restaurantId)?.state;
      const isWaiting = [...(state?.ticket.values() ?? [])].some(
        (ticket) => ticket.status === 'cooking' && ticket.heardAt === null && ticket.alarmedAt === null,
      );
      if (isWaiting) lookLater(restaurantId);
    } catch (error) {
      log.error('could not look for unheard tickets', { restaurantId, error });
      lookLater(restaurantId);
    }
  }

  function count(event: HeardEvent, restaurantId: string): void {
    const state = restaurants.loaded(restaurantId)?.state;
    if (event.type === 'tickets.unheard') {
      metrics.ticketsUnheard.inc(event.changes.length);
      log.warn('tickets unheard', { restaurantId, tickets: event.changes.map((change) => change.id) });
    }
    if (event.type !== 'tickets.heard') return;
    for (const { id } of event.changes) {
      const firedAt = state?.ticket.get(id)?.firedAt;
      if (firedAt !== undefined) metrics.ticketHeard.observe((event.at - firedAt) / SECOND);
    }
  }

  return {
    follow(restaurantId, events) {
      for (const event of events) {
        if (event.type === 'lines.fired') lookLater(restaurantId);
        count(event, restaurantId);
      }
    },
    start: () => void (sweep ??= setInterval(() => void adopt(), SWEEP_EVERY).unref()),
    stop() {
      clearInterval(sweep);
      due.forEach((timer) => clearTimeout(timer));
    },
  };
}
