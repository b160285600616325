import { PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import type { DeviceDatabase, StoredFold } from './device-database.ts';

export interface ReadFold {
  readonly fold: StoredFold;
  readonly rows: Snapshot;
  /** Taps lie beside it that it does not hold yet. */
  readonly hasTaps: boolean;
}

/** The fold on disk in one transaction; null where there is none, or one of another protocol version. */
export async function readFold(database: DeviceDatabase, restaurantId: string, owner: string): Promise<ReadFold | null> {
  const read = (await database.open()).transaction(['folds', 'foldRows', 'commands']);
  const range = IDBKeyRange.bound([restaurantId, owner], [restaurantId, owner, []]);
  const [fold, kinds, rows, taps] = await Promise.all([
    answered(read.objectStore('folds').get([restaurantId, owner]) as IDBRequest<StoredFold | undefined>),
    answered(read.objectStore('foldRows').getAllKeys(range)),
    answered(read.objectStore('foldRows').getAll(range)),
    answered(read.objectStore('commands').index('restaurant').count(restaurantId)),
  ]);
  if (fold === undefined || fold.version !== PROTOCOL_VERSION) return null;
  const byKind = (kinds as [string, string, string][]).map(([, , kind], at) => [kind, rows[at]]);
  return { fold, rows: Object.fromEntries(byKind) as Snapshot, hasTaps: taps > 0 };
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
