import { openHouse } from './house.ts';

/** One house for the whole run: every test works at tables of its own. */
export default async function openForAll(): Promise<() => Promise<void>> {
  const house = await openHouse();
  process.env['HEARD_E2E_URL'] = house.url;
  return () => house.close();
}
