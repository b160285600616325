import type { Item, Category, Tax } from '@heard/shared/menu/menu-kinds.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import type { DeviceDatabase, StoredFold } from '../live/device-database.ts';

/** What this device last knew of a house. */
export interface KnownMenu {
  readonly restaurant: Restaurant;
  readonly items: readonly Item[];
  readonly taxes: readonly Tax[];
}

/**
 * The menu of the house that somebody worked in on this device last. Whatever release wrote it: names and prices are the same in
 * all. Null where there is none, or where the browser keeps nothing.
 */
export async function knownMenu(database: DeviceDatabase): Promise<KnownMenu | null> {
  try {
    const read = (await database.open()).transaction(['folds', 'foldRows']);
    const [keys, folds] = await Promise.all([
      answered(read.objectStore('folds').getAllKeys()),
      answered(read.objectStore('folds').getAll() as IDBRequest<StoredFold[]>),
    ]);
    const byAge = keys.map((key, at) => ({ key: key as [string, string], day: folds[at]!.day ?? '', seq: folds[at]!.seq }));
    byAge.sort((a, b) => (a.day === b.day ? b.seq - a.seq : a.day < b.day ? 1 : -1));
    const rowsOf = async <T>([restaurantId, owner]: [string, string], kind: string): Promise<T[]> =>
      (await answered(read.objectStore('foldRows').get([restaurantId, owner, kind]) as IDBRequest<T[] | undefined>)) ?? [];
    for (const { key } of byAge) {
      // A kitchen's own screen knows neither categories nor taxes: its prices would be without.
      const [[restaurant], items, taxes, categories] = await Promise.all([
        rowsOf<Restaurant>(key, 'restaurant'),
        rowsOf<Item>(key, 'item'),
        rowsOf<Tax>(key, 'tax'),
        rowsOf<Category>(key, 'category'),
      ]);
      if (restaurant && items.length > 0 && categories.length > 0) return { restaurant, items, taxes };
    }
    return null;
  } catch {
    return null;
  }
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
