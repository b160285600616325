import type { DeviceDatabase, StoredRefusal } from './device-database.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { typed } from './typed-database.ts';

export interface StoredEntry {
  readonly place: number;
  readonly entry: OutboxEntry;
}

/** The outbox on disk. Every function is one transaction, so that a killed tab leaves a command in one place, never in none. */
export interface OutboxStorage {
  readonly add: (entry: OutboxEntry) => Promise<number>;
  readonly put: (stored: readonly StoredEntry[]) => Promise<void>;
  /** All that waits for this restaurant, whoever tapped it, in order. */
  readonly entries: (restaurantId: string) => Promise<readonly StoredEntry[]>;
  readonly refusals: (restaurantId: string, owner: string) => Promise<readonly StoredRefusal[]>;
  readonly refuse: (place: number | null, refusal: StoredRefusal) => Promise<void>;
  /** Takes a refusal back into the line, as `entry`. */
  readonly again: (refusalId: string, entry: OutboxEntry) => Promise<number>;
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
    async entries(restaurantId) {
      const read = (await open()).transaction('commands').store.index('restaurant');
      const [places, entries] = await Promise.all([read.getAllKeys(restaurantId), read.getAll(restaurantId)]);
      return entries.map((entry, at) => ({ place: places[at]!, entry }));
    },
    refusals: async (restaurantId, owner) => (await open()).getAllFromIndex('refusals', 'owner', [restaurantId, owner]),
    async refuse(place, refusal) {
      const write = (await open()).transaction(['commands', 'refusals'], 'readwrite', STRICT);
      await Promise.all([
        write.objectStore('refusals').put(refusal),
        place === null ? undefined : write.objectStore('commands').delete(place),
        write.done,
      ]);
    },
    async again(refusalId, entry) {
      const write = (await open()).transaction(['commands', 'refusals'], 'readwrite', STRICT);
      const [place] = await Promise.all([
        write.objectStore('commands').add(entry),
        write.objectStore('refusals').delete(refusalId),
        write.done,
      ]);
      return place;
    },
    dismiss: async (refusalId) => (await open()).delete('refusals', refusalId),
    async erase(places) {
      const write = (await open()).transaction('commands', 'readwrite');
      await Promise.all([...places.map((place) => write.store.delete(place)), write.done]);
    },
  };
}
