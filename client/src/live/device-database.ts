import type { KindName } from '@heard/shared/live/kind-names.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { DBSchema } from 'idb';
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

/** The browser's own database: the first load only reads one fold. Whoever does more uses `typed`. */
export interface DeviceDatabase {
  /** Rejects where the browser refuses storage. */
  readonly open: () => Promise<IDBDatabase>;
  readonly close: () => void;
}

export function createDeviceDatabase(name = 'heard'): DeviceDatabase {
  let opened: Promise<IDBDatabase> | undefined;
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

function openWithin(name: string, forget: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('storage did not open')), PATIENCE);
    const opening = indexedDB.open(name, 1);
    opening.addEventListener('upgradeneeded', () => makeStores(opening.result));
    opening.addEventListener('error', () => reject(opening.error!));
    opening.addEventListener('success', () => {
      const database = opening.result;
      // A newer release in another tab waits for us to let go.
      database.addEventListener('versionchange', () => {
        forget();
        database.close();
      });
      database.addEventListener('close', forget);
      resolve(database);
    });
  });
}

function makeStores(database: IDBDatabase): void {
  database.createObjectStore('folds');
  database.createObjectStore('foldRows');
  database.createObjectStore('commands', { autoIncrement: true }).createIndex('restaurant', 'restaurantId');
  database.createObjectStore('refusals', { keyPath: 'id' }).createIndex('owner', ['restaurantId', 'owner']);
}
