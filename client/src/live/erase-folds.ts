import { createDeviceDatabase } from './device-database.ts';
import { typed } from './typed-database.ts';

/** What somebody saw does not stay on a device they left. Commands that wait are no part of it. */
export async function eraseFolds(of?: { readonly restaurantId: string; readonly owner: string }): Promise<void> {
  const database = createDeviceDatabase();
  const write = (await typed(database)).transaction(['folds', 'foldRows'], 'readwrite');
  const range = of && IDBKeyRange.bound([of.restaurantId, of.owner], [of.restaurantId, of.owner, []]);
  const [folds, rows] = [write.objectStore('folds'), write.objectStore('foldRows')];
  await Promise.all([range ? folds.delete(range) : folds.clear(), range ? rows.delete(range) : rows.clear(), write.done]);
  database.close();
}
