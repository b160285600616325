import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { Act, Answer } from './act.ts';
import { readHeads } from './log-store.ts';
import { RestaurantLog, type LogDeps } from './restaurant-log.ts';
import { SharedCommits } from './shared-commits.ts';

/** A fold nobody asked for since this long is forgotten; the next request reads it again. */
const FORGET_AFTER = 15 * MINUTE;

/** The restaurants at work on this instance. */
export interface Restaurants {
  /** Its log, with a fresh fold. Throws NotFound for a restaurant that does not exist. */
  at(restaurantId: string): Promise<RestaurantLog>;
  /** The log if this instance has it in memory. */
  loaded(restaurantId: string): RestaurantLog | undefined;
  change(act: Act): Promise<Answer>;
  close(): void;
}

/** A bell can be lost on its way; this is how long a screen may be behind because of it. */
const COMPARE_EVERY = 5 * SECOND;

/** @param isShared other instances write to this database. */
export function makeRestaurants(deps: LogDeps, isShared: boolean): Restaurants {
  const logs = new Map<string, { readonly log: RestaurantLog; askedAt: number }>();
  const commits = new SharedCommits(deps.db);
  const forget = setInterval(() => {
    for (const [id, { log, askedAt }] of logs) if (log.isIdle && deps.clock() - askedAt > FORGET_AFTER) logs.delete(id);
  }, MINUTE).unref();

  async function compareHeads(): Promise<void> {
    if (logs.size === 0) return;
    const heads = await readHeads(deps.db, [...logs.keys()]);
    for (const { restaurantId, seq } of heads) logs.get(restaurantId)?.log.catchUpTo(seq);
  }
  // What cannot be asked now is asked in five seconds.
  const compare = isShared ? setInterval(() => void compareHeads().catch(() => undefined), COMPARE_EVERY).unref() : undefined;

  async function at(restaurantId: string): Promise<RestaurantLog> {
    const known = logs.get(restaurantId);
    deps.observe?.looked?.(known !== undefined);
    if (known) {
      known.askedAt = deps.clock();
      await known.log.fresh();
      return known.log;
    }
    // Kept only once it proved to exist: ids are made up by whoever asks.
    const log = new RestaurantLog(restaurantId, deps, commits);
    await log.fresh();
    const first = logs.get(restaurantId) ?? { log, askedAt: deps.clock() };
    logs.set(restaurantId, first);
    return first.log;
  }

  return {
    at,
    loaded: (restaurantId) => logs.get(restaurantId)?.log,
    change: async (act) => (await at(act.who.restaurantId)).change(act),
    close: () => [forget, compare].forEach(clearInterval),
  };
}
