import type { KindName } from '@heard/shared/live/kinds.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LateRefusal } from './live.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** A browser may never answer (a broken profile); the floor cannot wait for it. */
const PATIENCE = 3 * SECOND;

/** The last fold somebody saw; its rows are kept per kind, so that a busy kitchen does not write the menu again and again. */
export interface StoredFold {
  readonly version: number;
  readonly seq: number;
  readonly you: You | null;
  /** The business day it was made on. */
  readonly day: string | null;
  /** Server time minus this device's, ms. */
  readonly skew: number;
  /** The tab that wrote last. */
  readonly tab: string;
}

/** A refusal as it is kept, with the command to send once more. */
export type StoredRefusal = LateRefusal & Pick<OutboxEntry, 'restaurantId' | 'owner'> & { readonly entry: OutboxEntry };

export interface HeardDevice extends DBSchema {
  folds: { key: [restaurantId: string, owner: string]; value: StoredFold };
  foldRows: { key: [restaurantId: string, owner: string, kind: KindName]; value: readonly { readonly id: string }[] };
  /** The key counts up, so that commands go out in the order they were tapped whatever the clock does. */
  commands: { key: number; value: OutboxEntry; indexes: { restaurant: string } };
  refusals: { key: string; value: StoredRefusal; indexes: { owner: [restaurantId: string, owner: string] } };
}

export interface DeviceDatabase {
  /** Rejects where the browser refuses storage. */
  readonly open: () => Promise<IDBPDatabase<HeardDevice>>;
  readonly close: () => void;
}

export function createDeviceDatabase(name = 'heard'): DeviceDatabase {
  let opened: Promise<IDBPDatabase<HeardDevice>> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  return {
    open() {
      opened ??= openWithin(name, forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return opened;
    },
    close() {
      void opened?.then((database) => database.close()).catch(() => {});
      forget();
    },
  };
}

function openWithin(name: string, forget: () => void): Promise<IDBPDatabase<HeardDevice>> {
  const opening = openDB<HeardDevice>(name, 1, {
    upgrade(database) {
      database.createObjectStore('folds');
      database.createObjectStore('foldRows');
      database.createObjectStore('commands', { autoIncrement: true }).createIndex('restaurant', 'restaurantId');
      database.createObjectStore('refusals', { keyPath: 'id' }).createIndex('owner', ['restaurantId', 'owner']);
    },
    // A newer release in another tab waits for us to let go.
    blocking: (_old, _new, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('storage did not open')), PATIENCE));
  return Promise.race([opening, late]);
}
