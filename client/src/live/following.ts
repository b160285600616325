import { audienceOf } from '@heard/shared/live/audience.ts';
import { businessDay } from '@heard/shared/kernel/time.ts';
import type { ServerMessage, You } from '@heard/shared/live/protocol.ts';
import type { DeviceDatabase, StoredFold } from './device-database.ts';
import type { FetchedFold } from './fetch-fold.ts';
import type { LiveStore } from './live-store.ts';
import { readFold } from './read-fold.ts';
import { isSameValue } from './same-value.ts';
import type { ServerClock } from './server-clock.ts';
import { cell } from './watched.ts';

interface FollowingDeps {
  readonly store: LiveStore;
  readonly clock: ServerClock;
  readonly database: DeviceDatabase;
  readonly restaurantId: string;
  readonly owner: string;
  /** Resolves once the taps on disk lie over what is shown, or cannot for now. */
  readonly tapsLaid: () => Promise<void>;
}

/** Follows the restaurant's log: from the fold on disk, then by what the server says. */
export class Following {
  readonly you = cell<You | null>(null, isSameValue);
  /** The place in the log that is safe on disk. */
  readonly kept = cell<number | null>(null);
  /** Whom the rows here were chosen for. */
  #madeFor: You | null = null;
  /** The business day they were chosen on: with a new one yesterday's closed checks leave, without an event. */
  #madeOn: string | null = null;

  constructor(readonly deps: FollowingDeps) {}

  /** What is kept on disk beside the rows. */
  readonly about = (): Pick<StoredFold, 'you' | 'day' | 'skew'> => ({
    you: this.#madeFor,
    day: this.#madeOn,
    skew: this.deps.clock.skew.get(),
  });

  /** What was last seen here is shown before the network is asked. */
  async readDisk(): Promise<void> {
    const { store, clock, database, restaurantId, owner, tapsLaid } = this.deps;
    const stored = await readFold(database, restaurantId, owner).catch(() => null);
    // What somebody tapped before is never missing from what they see.
    if (stored?.hasTaps) await tapsLaid();
    if (!stored || store.cursor.get() !== null) return;
    clock.startFrom(stored.fold.skew);
    this.#madeFor = stored.fold.you;
    this.#madeOn = stored.fold.day;
    this.you.set(stored.fold.you);
    this.kept.set(stored.fold.seq);
    store.load(stored.rows, stored.fold.seq);
  }

  /** Whom these rows are for is said by the welcome that follows. */
  take({ rows, seq }: FetchedFold): void {
    if (this.deps.store.cursor.get() === null) this.deps.store.load(rows, seq);
  }

  /** False: something before this message is missing here. `since` is what this connection asked for. */
  heard(message: ServerMessage, since: number | null): boolean {
    const { store, clock } = this.deps;
    if (message.t === 'events') return store.hear(message) !== 'gap';
    if (message.t === 'beat') clock.heard(message.now);
    if (message.t === 'snapshot') {
      this.#madeFor = this.you.get();
      store.load(message.rows, message.seq);
      this.#madeOn = this.#dayAt(clock.now());
    }
    return message.t !== 'welcome' || this.#welcomed(message, since);
  }

  #welcomed({ now, you }: Extract<ServerMessage, { t: 'welcome' }>, since: number | null): boolean {
    this.deps.clock.heard(now, true);
    this.you.set(you);
    // Another role sees other rows, also of long ago: what happened since would not bring them.
    if (since === null) return true;
    this.#madeFor ??= you;
    this.#madeOn ??= this.#dayAt(now);
    return seenBy(you) === seenBy(this.#madeFor) && this.#dayAt(now) === this.#madeOn;
  }

  #dayAt(now: number): string | null {
    const [restaurant] = this.deps.store.state.restaurant.values();
    return restaurant ? businessDay(now, restaurant.timeZone, restaurant.cutoffHour) : null;
  }
}

const seenBy = ({ role, stationId }: You): string | null => audienceOf(role, stationId);
