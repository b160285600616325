import { describe, expect, test } from 'vitest';
import { minutes, SmallHouse } from '../../test/small-house.ts';
import type { Promotion } from '../menu/menu-kinds.ts';
import { add } from '../live/event.ts';
import { totalsOf } from './check-totals.ts';
import { promotionFor } from './promotions.ts';

const HAPPY: Promotion = {
  id: 'happy',
  name: 'Happy hour',
  percent: 50_000,
  categoryIds: ['drinks'],
  itemIds: [],
  weekdays: [5],
  fromMinute: 17 * 60,
  toMinute: 20 * 60,
  isActive: true,
};

function houseWith(...promotions: Partial<Promotion>[]): SmallHouse {
  const house = new SmallHouse();
  house.change(...promotions.map((promotion) => add('promotion', { ...HAPPY, ...promotion })));
  return house;
}
const nameAt = (house: SmallHouse, later: number, itemId = 'lemonade'): string | undefined =>
  promotionFor(house.state, { now: house.now + minutes(later) }, house.state.item.get(itemId)!)?.name;

describe("a promotion, on a Friday at seven by the restaurant's clock", () => {
  test('holds from its first minute up to its last', () => {
    const house = houseWith({});
    expect([-121, -120, 0, 59, 60].map((later) => nameAt(house, later))).toEqual([
      undefined,
      'Happy hour',
      'Happy hour',
      'Happy hour',
      undefined,
    ]);
  });

  test('holds on its days, for its items, while it is active', () => {
    expect(nameAt(houseWith({ weekdays: [4, 6] }), 0)).toBeUndefined();
    expect(nameAt(houseWith({ weekdays: [] }), 0)).toBe('Happy hour');
    expect(nameAt(houseWith({}), 0, 'fries')).toBeUndefined();
    expect(nameAt(houseWith({ itemIds: ['fries'] }), 0, 'fries')).toBe('Happy hour');
    expect(nameAt(houseWith({ categoryIds: [] }), 0, 'fries')).toBe('Happy hour');
    expect(nameAt(houseWith({ isActive: false }), 0)).toBeUndefined();
  });

  test('past midnight belongs to the day on which it began', () => {
    const house = houseWith({ fromMinute: 22 * 60, toMinute: 60 });
    expect([0, 3 * 60, 5 * 60 + 30, 6 * 60, 27 * 60].map((later) => nameAt(house, later))).toEqual([
      undefined,
      'Happy hour',
      'Happy hour',
      undefined,
      undefined,
    ]);
  });

  test('gives way to one that takes more off', () => {
    expect(nameAt(houseWith({}, { id: 'best', name: 'Friday', percent: 60_000 }), 0)).toBe('Friday');
  });
});

describe('what is sent during a promotion', () => {
  test('costs less from the start, for a reason that is kept once', () => {
    const house = houseWith({});
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'lemonade' }, { item: 'fries' });
    house.order(checkId, { item: 'lemonade', quantity: 2 });
    expect(totalsOf(house.state, checkId)).toMatchObject({ discount: 630, due: 395 + 630 });
    expect([...house.state.discount.values()]).toMatchObject([{ kind: 'promotion', name: 'Happy hour', checkId, givenBy: null }]);
  });

  test('gets what stands for the check on top, of what is left', () => {
    const house = houseWith({});
    const checkId = house.openCheck('1');
    const standing = { discountId: 'd', name: 'Staff', percent: 10_000, amount: null, lineIds: [], isStanding: true, reason: '' };
    house.act('giveDiscount', { checkId, ...standing });
    const [lemonade] = house.order(checkId, { item: 'lemonade' });
    expect(house.line(lemonade!).discounts.map(({ name, amount }) => [name, amount])).toEqual([
      ['Happy hour', 210],
      ['Staff', 21],
    ]);
  });

  test("leaves the house's limit for people alone", () => {
    const house = houseWith({});
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'lemonade' });
    house.act(
      'giveDiscount',
      { checkId, discountId: 'd', name: 'x', percent: 10_000, amount: null, lineIds: [], isStanding: false, reason: '' },
      'server',
    );
    expect(totalsOf(house.state, checkId).due).toBe(189);
  });
});
