import { wrap, type IDBPDatabase } from 'idb';
import type { DeviceDatabase, HeardDevice } from './device-database.ts';

/** The device's database as those see it who write. Rejects where the browser refuses storage. */
export const typed = async ({ open }: DeviceDatabase): Promise<IDBPDatabase<HeardDevice>> =>
  wrap(await open()) as unknown as IDBPDatabase<HeardDevice>;
