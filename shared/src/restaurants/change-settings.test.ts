import { describe, expect, test } from 'vitest';
import { minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { DEFAULT_SALES } from './default-sales.ts';
import { isWaitingLong } from '../floor/table-state.ts';
import { theRestaurant } from './the-restaurant.ts';

test('a house says itself how long is too long', () => {
  const house = new SmallHouse();
  const pacing = { toOrder: 5, toServe: 20, toCheck: 45, toLeave: 10, toClean: 3 };
  house.act('setPacing', pacing);
  expect(theRestaurant(house.state).pacing).toEqual(pacing);
  const standing = { state: 'seated', since: house.now } as const;
  expect(isWaitingLong(standing, theRestaurant(house.state).pacing, house.now + minutes(6))).toBe(true);
});

describe('what the house charges', () => {
  test('holds for checks opened from then on', () => {
    const house = new SmallHouse();
    const before = house.openCheck('1');
    house.act('setSales', { ...DEFAULT_SALES, serviceRate: 12_500 });
    expect([house.check(before).serviceRate, house.check(house.openCheck('2')).serviceRate]).toEqual([0, 12_500]);
  });

  test('needs for a gratuity both its rate and the size of the party', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('setSales', { ...DEFAULT_SALES, gratuityRate: 18_000 }))).toBe('sales/gratuity');
    expect(refusal(() => house.act('setSales', { ...DEFAULT_SALES, gratuityFrom: 8 }))).toBe('sales/gratuity');
    expect(refusal(() => house.act('setSales', { ...DEFAULT_SALES, gratuityRate: 18_000, gratuityFrom: 8 }))).toBe('not refused');
  });
});
