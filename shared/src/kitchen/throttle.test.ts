import { describe, expect, test } from 'vitest';
import { minutes, refusal, SmallHouse, type Wanted } from '../../test/small-house.ts';
import { SECOND } from '../kernel/time.ts';
import { fullFor, isFull, quoteMinutes } from './throttle.ts';

/** The grill is full from 20 minutes on; it has 25 in front of it. */
function full(): { house: SmallHouse; checkId: string } {
  const house = new SmallHouse();
  house.set('station', 'grill', { fullAfter: 1_200 });
  const checkId = house.openCheck('1');
  house.order(house.openCheck(null), { item: 'fries', quantity: 5 });
  return { house, checkId };
}
const fries = { itemId: 'fries', name: 'fries', quantity: 1, modifiers: [] };
const send = (house: SmallHouse, checkId: string, acceptsWait: boolean | undefined, ...wanted: readonly Wanted[]) =>
  house.act(
    'sendOrder',
    {
      checkId,
      orderId: house.newId('order'),
      lines: wanted.map((each) => house.draft(each)),
      ...(acceptsWait !== undefined && { acceptsWait }),
    },
    'server',
  );

describe('a station is full', () => {
  test('from as much queue as its manager said', () =>
    expect([isFull({ fullAfter: 600 }, 599), isFull({ fullAfter: 600 }, 600)]).toEqual([false, true]));
  test('never where nobody said', () => expect(isFull({ fullAfter: 0 }, 1e6)).toBe(false));

  test('for what is cooked there, and for nothing else', () => {
    const { house } = full();
    expect(fullFor(house.state, [fries], house.now)).toMatchObject({ seconds: 1_800 });
    expect(fullFor(house.state, [{ ...fries, itemId: 'lemonade' }], house.now)).toBeNull();
    expect(fullFor(house.state, [], house.now)).toBeNull();
  });

  test('until enough of it is cooked', () => {
    const { house } = full();
    house.later(minutes(5));
    expect(fullFor(house.state, [fries], house.now)).not.toBeNull();
    house.later(SECOND);
    expect(fullFor(house.state, [fries], house.now)).toBeNull();
  });

  test('in whole minutes, rounded up', () => expect([1, 60, 61].map((seconds) => quoteMinutes({ seconds }))).toEqual([1, 1, 2]));
});

describe('an order into a full kitchen', () => {
  test('of somebody who wants to be told is refused with the wait, and nothing of it is kept', () => {
    const { house, checkId } = full();
    expect(refusal(() => send(house, checkId, false, { item: 'fries' }))).toBe('order/kitchen-full');
    expect(() => send(house, checkId, false, { item: 'fries' })).toThrow('The kitchen is full: 30 min. Send it anyway or hold it.');
    expect(house.tickets(checkId)).toEqual([]);
  });

  test.each([
    ['of somebody who was told', true],
    ['of a device that never asks, however late it is judged', undefined],
  ])('%s is cooked', (_, acceptsWait) => {
    const { house, checkId } = full();
    send(house, checkId, acceptsWait, { item: 'fries' });
    expect(house.tickets(checkId)).toHaveLength(1);
  });

  test('on hold is taken in, and can be fired when somebody says so', () => {
    const { house, checkId } = full();
    send(house, checkId, false, { item: 'fries', isHeld: true }, { item: 'lemonade' });
    const [held] = [...house.state.line.values()].filter((line) => line.checkId === checkId && line.status === 'held');
    house.act('fireLines', { checkId, lineIds: [held!.id] });
    expect(house.tickets(checkId).map(({ stationId }) => stationId)).toEqual(['bar', 'grill']);
  });

  test('for another station is cooked there', () => {
    const { house, checkId } = full();
    send(house, checkId, false, { item: 'sundae' });
    expect(house.tickets(checkId).map(({ stationId }) => stationId)).toEqual(['cold']);
  });
});
