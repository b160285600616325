import { SECOND } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { UNHEARD_AFTER } from '@heard/shared/kitchen/hear.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { degraded, healthy, type Check } from './health.ts';

/** Four times the promise: by then the alarm has rung, or the watch has failed. */
const OVERDUE_AFTER = 4 * UNHEARD_AFTER;
const UNHEARD_LOOK_EVERY = 10 * SECOND;

export interface RealtimeDeps {
  readonly db: DatabasePool;
  readonly restaurants: Pick<Restaurants, 'at'>;
  readonly metrics: Pick<Metrics, 'sockets'>;
  readonly clock: () => number;
}

/** The live links of this instance, and whether anyone was told of the tickets that no screen has shown. */
export function checkRealtime({ db, restaurants, metrics, clock }: RealtimeDeps): Check {
  const waitingSince = new Map<string, number>();
  let lookedAt = 0;
  let overdue = 0;

  /** A restaurant whose tickets wait for so long is looked at closely; in all others the next alarm is a moment away. */
  async function countOverdue(): Promise<number> {
    const now = clock();
    const waiting = new Set(await restaurantsWithUnheardTickets(db));
    for (const id of waitingSince.keys()) if (!waiting.has(id)) waitingSince.delete(id);
    let count = 0;
    for (const id of waiting) {
      const since = waitingSince.get(id) ?? now;
      waitingSince.set(id, since);
      const state = now - since >= OVERDUE_AFTER ? (await restaurants.at(id)).state : undefined;
      if (state) count += overdueTickets(state, now);
    }
    return count;
  }

  return {
    name: 'realtime',
    withinMs: 2 * SECOND,
    unanswered: 'degraded',
    look: async () => {
      const links = (await metrics.sockets.get()).values.reduce((sum, { value }) => sum + value, 0);
      if (clock() - lookedAt >= UNHEARD_LOOK_EVERY) {
        lookedAt = clock();
        overdue = await countOverdue();
      }
      const facts = { links, overdueTickets: overdue };
      return overdue > 0 ? degraded('Tickets wait unheard and nobody was told.', facts) : healthy(facts);
    },
  };
}

/** The same condition the watch alarms by, much later. */
function overdueTickets(state: State, now: number): number {
  let count = 0;
  for (const { status, heardAt, alarmedAt, firedAt } of state.ticket.values()) {
    if (status === 'cooking' && heardAt === null && alarmedAt === null && now - firedAt >= OVERDUE_AFTER) count += 1;
  }
  return count;
}

async function restaurantsWithUnheardTickets(db: DatabasePool): Promise<string[]> {
  const text = 'select restaurant_id as "restaurantId" from app.restaurants_with_unheard_tickets() as r (restaurant_id)';
  const [result] = await inTenant({ ...db, hooks: {} }, {}, [{ name: 'unheard_restaurants', text }]);
  return (result!.rows as { restaurantId: string }[]).map(({ restaurantId }) => restaurantId);
}
