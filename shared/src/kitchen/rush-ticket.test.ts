import { expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

function cooking(): { house: SmallHouse; grill: string; cold: string; rushed: () => boolean[] } {
  const house = new SmallHouse();
  const [platter] = house.order(house.openCheck('1'), { item: 'platter' }) as [string];
  house.order(house.openCheck('2'), { item: 'fries' });
  const [grill, cold] = [house.ticketAt('grill', platter).id, house.ticketAt('cold', platter).id];
  return { house, grill, cold, rushed: () => house.tickets().map(({ isRush }) => isRush) };
}

test('a kitchen rushes an order at every station that cooks of it, and no other', () => {
  const { house, grill, rushed } = cooking();
  const rush = (isRush: boolean) => house.act('rushTicket', { ticketId: grill, isRush }, 'screen').map(({ type }) => type);
  expect(rush(true)).toEqual(['tickets.rushed']);
  expect(rushed()).toEqual([true, true, false]);
  expect(rush(true)).toEqual([]);
  expect(rush(false)).toEqual(['tickets.unrushed']);
  expect(rushed()).toEqual([false, false, false]);
});

test('what is done, gone or cooked elsewhere is refused by name', () => {
  const { house, grill, cold } = cooking();
  const rush = (ticketId: string) => refusal(() => house.act('rushTicket', { ticketId, isRush: true }, 'screen'));
  expect(rush('gone')).toBe('not-found');
  expect(rush(cold)).toBe('ticket/other-station');
  house.act('bumpTicket', { ticketId: grill });
  expect(rush(grill)).toBe('rush/nothing');
});
