import type { DatabasePool } from '../db/pool.ts';
import { inTenants, OutcomeUnknown, DatabaseUnavailable } from '../db/tenant.ts';
import { asTenant, commitStatements, type Commit } from './log-store.ts';

interface Waiting {
  readonly commit: Commit;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** So many transactions under way keep two processors busy; what comes meanwhile shares the next. */
const MAX_FLIGHTS = 4;
const MAX_SHARING = 16;

/**
 * Commits of different restaurants that wait at the same moment share a transaction, and so its way to the disk. A restaurant has one
 * commit under way at a time, so no two of a flight are of the same; each runs as its own tenant.
 */
export class SharedCommits {
  readonly #db: DatabasePool;
  #waiting: Waiting[] = [];
  #flights = 0;

  constructor(db: DatabasePool) {
    this.#db = db;
  }

  /** Everything of one commit or nothing. Throws a Postgres error with code HD001 when the head has moved on. */
  keep(commit: Commit): Promise<void> {
    const kept = new Promise<void>((resolve, reject) => this.#waiting.push({ commit, resolve, reject }));
    this.#fly();
    return kept;
  }

  #fly(): void {
    if (this.#flights >= MAX_FLIGHTS || this.#waiting.length === 0) return;
    this.#flights += 1;
    void this.#settle(this.#waiting.splice(0, MAX_SHARING)).finally(() => {
      this.#flights -= 1;
      this.#fly();
    });
  }

  async #settle(flight: readonly Waiting[]): Promise<void> {
    try {
      await inTenants(this.#db, flight.map(partOf).sort(byRestaurant));
      for (const { resolve } of flight) resolve();
    } catch (error) {
      const isOfOne = flight.length > 1 && !(error instanceof OutcomeUnknown || error instanceof DatabaseUnavailable);
      if (isOfOne) for (const each of flight) await this.#settle([each]);
      else for (const { reject } of flight) reject(error);
    }
  }
}

const partOf = ({ commit }: Waiting) => ({ claims: asTenant(commit.restaurantId), statements: commitStatements(commit) });

/** Two instances that share the same restaurants take their heads in the same order, and so never wait for each other in a ring. */
const byRestaurant = (a: ReturnType<typeof partOf>, b: ReturnType<typeof partOf>): number =>
  a.claims.restaurant_id < b.claims.restaurant_id ? -1 : 1;
