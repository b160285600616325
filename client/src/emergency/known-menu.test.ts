import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { restaurant } from '../../test/fixture-house.ts';
import { categories, items } from '../../test/fixture-menu.ts';
import { createDeviceDatabase, type DeviceDatabase } from '../live/device-database.ts';
import { knownMenu } from './known-menu.ts';

let database: DeviceDatabase;
let made = 0;
beforeEach(() => (database = createDeviceDatabase(`pad ${(made += 1)}`)));

async function keep(owner: string, day: string, rows: Record<string, readonly object[]>): Promise<void> {
  const write = (await database.open()).transaction(['folds', 'foldRows'], 'readwrite');
  write.objectStore('folds').put({ version: 0, seq: 1, you: null, day, skew: 0, tab: '' }, [restaurant.id, owner]);
  for (const [kind, of] of Object.entries(rows)) write.objectStore('foldRows').put(of, [restaurant.id, owner, kind]);
  await new Promise((done) => write.addEventListener('complete', done));
}

it('is that of whoever worked here last and saw prices', async () => {
  await keep('server', '2026-03-05', { restaurant: [{ ...restaurant, name: 'Before' }], item: items, category: categories });
  await keep('manager', '2026-03-06', { restaurant: [restaurant], item: items, category: categories });
  await keep('screen', '2026-03-07', { restaurant: [restaurant], item: items });
  const menu = await knownMenu(database);
  expect([menu?.restaurant.name, menu?.items.length]).toEqual([restaurant.name, items.length]);
});

it('is none on a device that was never used, or keeps nothing', async () => {
  expect(await knownMenu(database)).toBeNull();
  expect(await knownMenu({ open: () => Promise.reject(new Error('no storage')), close: () => {} })).toBeNull();
});
