import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { Act, Answer } from './act.ts';
import { RestaurantLog, type LogDeps } from './restaurant-log.ts';

/** A fold nobody asked for since this long is forgotten; the next request reads it again. */
const FORGET_AFTER = 15 * MINUTE;

/** The restaurants at work on this instance. */
export interface Restaurants {
  /** Its log, with a fresh fold. Throws NotFound for a restaurant that does not exist. */
  at(restaurantId: string): Promise<RestaurantLog>;
  /** The log if this instance has it in memory. */
  loaded(restaurantId: string): RestaurantLog | undefined;
  change(act: Act): Promise<Answer>;
  /** Looks for news in every log at hand: the bell was out of reach for a while. */
  catchUp(): void;
  close(): void;
}

export function makeRestaurants(deps: LogDeps): Restaurants {
  const logs = new Map<string, { readonly log: RestaurantLog; askedAt: number }>();
  const forget = setInterval(() => {
    for (const [id, { log, askedAt }] of logs) if (log.isIdle && deps.clock() - askedAt > FORGET_AFTER) logs.delete(id);
  }, MINUTE).unref();

  async function at(restaurantId: string): Promise<RestaurantLog> {
    const known = logs.get(restaurantId);
    if (known) {
      known.askedAt = deps.clock();
      await known.log.fresh();
      return known.log;
    }
    // Kept only once it proved to exist: ids are made up by whoever asks.
    const log = new RestaurantLog(restaurantId, deps);
    await log.fresh();
    const first = logs.get(restaurantId) ?? { log, askedAt: deps.clock() };
    logs.set(restaurantId, first);
    return first.log;
  }

  return {
    at,
    loaded: (restaurantId) => logs.get(restaurantId)?.log,
    change: async (act) => (await at(act.who.restaurantId)).change(act),
    catchUp: () => logs.forEach(({ log }) => log.catchUpTo(Number.MAX_SAFE_INTEGER)),
    close: () => clearInterval(forget),
  };
}
