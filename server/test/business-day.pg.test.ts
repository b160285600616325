import { randomUUID } from 'node:crypto';
import { HOUR, MINUTE } from '@heard/shared/kernel/time.ts';
import { expect, test } from 'vitest';
import { openTestHouse } from './house.ts';
import { openLive } from './live-client.ts';

// In Dublin's winter the house's day ends at 4:00 UTC.
let now = Date.parse('2026-11-22T03:30:00Z');
const house = await openTestHouse({ clock: () => now });
const { ours } = house;
const home = `/restaurants/${ours.restaurant}`;
const open = async (name: string): Promise<{ number: number; businessDay: string }> => {
  const token = await house.tokenOf('server');
  const checkId = randomUUID();
  await house.ask(`${home}/checks`, { method: 'POST', token, body: { checkId, tableId: null, name, covers: 1 } });
  return (await house.house.restaurants.at(ours.restaurant)).state!.check.get(checkId)!;
};

test('at the cutoff a new day begins: checks count from 1 again, open ones stay, paid ones leave the screens', async () => {
  expect(await open('Ann')).toMatchObject({ number: 1, businessDay: '2026-11-21' });
  const gone = await open('Bo');
  expect(gone).toMatchObject({ number: 2, businessDay: '2026-11-21' });
  const { body } = await house.ask(`${home}/snapshot`, { token: await house.tokenOf('server') });
  const bo = (body['rows'] as { check: { id: string; name: string }[] }).check.find(({ name }) => name === 'Bo')!;
  await house.ask(`${home}/checks/${bo.id}/void`, { method: 'POST', token: await house.tokenOf('server') });
  const live = await openLive(house, { token: await house.tokenOf('server') });
  await live.next('snapshot');
  now += HOUR + MINUTE;
  expect(await open('Cy')).toMatchObject({ number: 1, businessDay: '2026-11-22' });
  // Ann's check is still open; Bo's was yesterday's.
  const { rows } = await live.next('snapshot');
  expect(rows.check!.map(({ name }) => name)).toEqual(['Ann']);
  expect((await live.next('events')).events.map(({ type }) => type)).toEqual(['check.opened']);
});
