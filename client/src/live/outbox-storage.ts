import type { IDBPDatabase } from 'idb';
import type { DeviceDatabase, HeardDevice, StoredRefusal } from './device-database.ts';
import { entryFrom, type OutboxEntry } from './outbox-entry.ts';
import { typed } from './typed-database.ts';

export interface StoredEntry {
  readonly place: number;
  readonly entry: OutboxEntry;
}

/** A record that nobody can send any more, as it was found. */
export interface Unreadable {
  readonly place: number;
  readonly found: unknown;
}

export interface Waiting {
  readonly entries: readonly StoredEntry[];
  readonly unreadable: readonly Unreadable[];
}

/** The outbox on disk. Every function is one transaction, so that a killed tab leaves a command in one place, never in none. */
export interface OutboxStorage {
  readonly add: (entry: OutboxEntry) => Promise<number>;
  readonly put: (stored: readonly StoredEntry[]) => Promise<void>;
  /** All that waits for this restaurant, whoever tapped it, in order. */
  readonly waiting: (restaurantId: string) => Promise<Waiting>;
  readonly refusals: (restaurantId: string, owner: string) => Promise<readonly StoredRefusal[]>;
  readonly refuse: (place: number | null, refusal: StoredRefusal) => Promise<void>;
  /** Puts other commands in the place of a refusal, at the end of the line. */
  readonly settle: (refusalId: string, entries: readonly OutboxEntry[]) => Promise<readonly number[]>;
  readonly dismiss: (refusalId: string) => Promise<void>;
  readonly erase: (places: readonly number[]) => Promise<void>;
}

/** A tap must outlive a pulled plug, not only a closed tab. */
const STRICT = { durability: 'strict' } as const;

export function createOutboxStorage(database: DeviceDatabase): OutboxStorage {
  const open = () => typed(database);
  return {
    async add(entry) {
      const write = (await open()).transaction('commands', 'readwrite', STRICT);
      const [place] = await Promise.all([write.store.add(entry), write.done]);
      return place;
    },
    async put(stored) {
      const write = (await open()).transaction('commands', 'readwrite', STRICT);
      await Promise.all([...stored.map(({ place, entry }) => write.store.put(entry, place)), write.done]);
    },
    waiting: async (restaurantId) => sorted(await everything(await open()), restaurantId),
    refusals: async (restaurantId, owner) => (await open()).getAllFromIndex('refusals', 'owner', [restaurantId, owner]),
    async refuse(place, refusal) {
      const write = (await open()).transaction(['commands', 'refusals'], 'readwrite', STRICT);
      await Promise.all([
        write.objectStore('refusals').put(refusal),
        place === null ? undefined : write.objectStore('commands').delete(place),
        write.done,
      ]);
    },
    async settle(refusalId, entries) {
      const write = (await open()).transaction(['commands', 'refusals'], 'readwrite', STRICT);
      const [places] = await Promise.all([
        Promise.all(entries.map((entry) => write.objectStore('commands').add(entry))),
        write.objectStore('refusals').delete(refusalId),
        write.done,
      ]);
      return places;
    },
    dismiss: async (refusalId) => (await open()).delete('refusals', refusalId),
    async erase(places) {
      const write = (await open()).transaction('commands', 'readwrite');
      await Promise.all([...places.map((place) => write.store.delete(place)), write.done]);
    },
  };
}

/** Every record with its place. Where the browser fails on one of them, the others are read one by one. */
async function everything(database: IDBPDatabase<HeardDevice>): Promise<Unreadable[]> {
  const places = await database.getAllKeys('commands');
  const last = places.at(-1);
  if (last === undefined) return [];
  const all = await database.getAll('commands', IDBKeyRange.upperBound(last)).catch(() => undefined);
  if (all?.length === places.length) return all.map((found, at) => ({ place: places[at]!, found }));
  return Promise.all(places.map(async (place) => ({ place, found: await database.get('commands', place).catch(() => null) })));
}

/** What does not say whose it is belongs to whoever looks: better shown to the wrong person than to nobody. */
function sorted(all: readonly Unreadable[], restaurantId: string): Waiting {
  const read = all.map(({ place, found }) => ({ place, found, entry: entryFrom(found) }));
  return {
    entries: read.flatMap(({ place, entry }) => (entry?.restaurantId === restaurantId ? [{ place, entry }] : [])),
    unreadable: read.filter(({ entry, found }) => entry === undefined && isOf(restaurantId, found)),
  };
}

function isOf(restaurantId: string, found: unknown): boolean {
  const said = (found as { restaurantId?: unknown } | null)?.restaurantId;
  return typeof said !== 'string' || said === restaurantId;
}
