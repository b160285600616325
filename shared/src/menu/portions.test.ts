import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { givePortionsBack, takePortions } from './portions.ts';

const counting = (remaining: number | null, isOut = false): SmallHouse => {
  const house = new SmallHouse();
  house.set('item', 'special', { remaining, isOut });
  return house;
};
const special = (house: SmallHouse) => house.state.item.get('special')!;

describe('selling counted portions', () => {
  test('takes them off the count', () => {
    const house = counting(10);
    house.order(house.openCheck('1'), { item: 'special', quantity: 3 });
    expect(special(house)).toMatchObject({ remaining: 7, isOut: false });
  });

  test('the last portion can be sold, and then the item is 86', () => {
    const house = counting(1);
    house.order(house.openCheck('1'), { item: 'special' });
    expect(special(house)).toMatchObject({ remaining: 0, isOut: true });
  });

  test('the last portion cannot be sold twice', () => {
    const house = counting(1);
    const [one, two] = [house.openCheck('1'), house.openCheck('2')];
    house.order(one, { item: 'special' });
    expect(refusal(() => house.order(two, { item: 'special' }))).toBe('item/out');
  });

  test('two lines of one order count together', () => {
    const house = counting(3);
    const checkId = house.openCheck('1');
    expect(refusal(() => house.order(checkId, { item: 'special', quantity: 2 }, { item: 'special', seat: 2, quantity: 2 }))).toBe(
      'item/short',
    );
    expect(() => house.order(checkId, { item: 'special', quantity: 4 })).toThrow('Only 3 special left.');
  });

  test('an order of which one item is short takes nothing at all', () => {
    const house = counting(3);
    house.set('item', 'platter', { remaining: 5 });
    const checkId = house.openCheck('1');
    expect(refusal(() => house.order(checkId, { item: 'platter' }, { item: 'special', quantity: 4 }))).toBe('item/short');
    expect([house.state.item.get('platter')!.remaining, special(house).remaining, house.state.line.size]).toEqual([5, 3, 0]);
  });

  test('a portion on hold is sold as well: it is promised to a guest', () => {
    const house = counting(2);
    house.order(house.openCheck('1'), { item: 'special', isHeld: true });
    expect(special(house).remaining).toBe(1);
  });

  test('what nobody counts is never short', () => {
    const house = counting(null);
    house.order(house.openCheck('1'), { item: 'special', quantity: 99 });
    expect(special(house)).toMatchObject({ remaining: null, isOut: false });
  });

  test('what is 86 is not sold, counted or not', () => {
    for (const remaining of [null, 5]) {
      const house = counting(remaining, true);
      const checkId = house.openCheck('1');
      expect(refusal(() => house.order(checkId, { item: 'special' }))).toBe('item/out');
    }
  });

  test('what was taken off the menu is not there', () => {
    expect(refusal(() => takePortions(counting(1).state, [{ itemId: 'unicorn', quantity: 1 }]))).toBe('not-found');
  });

  test('whatever is asked for in whatever order, never more is sold than was counted', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })), (counted, orders) => {
        const house = counting(counted, counted === 0);
        const checkId = house.openCheck('1');
        let sold = 0;
        for (const quantities of orders) {
          const code = refusal(() => house.order(checkId, ...quantities.map((quantity) => ({ item: 'special', quantity }))));
          if (code === 'not refused') sold += quantities.reduce((sum, quantity) => sum + quantity, 0);
          expect(['not refused', 'item/short', 'item/out']).toContain(code);
          expect(special(house).remaining).toBe(counted - sold);
        }
        expect(sold).toBeLessThanOrEqual(counted);
      }),
    );
  });
});

describe('the kitchen says what is left', () => {
  const stock = (house: SmallHouse, isOut: boolean, remaining: number | null): string | undefined =>
    house.act('stockItem', { itemId: 'special', isOut, remaining }, 'cook')[0]?.type;

  test('86: from now on nobody can order it', () => {
    const house = counting(null);
    expect(stock(house, true, null)).toBe('item.86ed');
    expect(special(house)).toMatchObject({ isOut: true, remaining: null });
  });

  test('a count of none is 86 as well', () => {
    const house = counting(null);
    expect(stock(house, false, 0)).toBe('item.86ed');
    expect(special(house)).toMatchObject({ isOut: true, remaining: 0 });
  });

  test('counting the last portions brings an item back that was 86', () => {
    const house = counting(0, true);
    expect(stock(house, false, 4)).toBe('item.counted');
    expect(special(house)).toMatchObject({ isOut: false, remaining: 4 });
  });

  test('back on the menu: nobody counts any more', () => {
    const house = counting(0, true);
    expect(stock(house, false, null)).toBe('item.restocked');
    expect(special(house)).toMatchObject({ isOut: false, remaining: null });
  });

  test('saying the same twice is saying it once', () => {
    const house = counting(4);
    expect(stock(house, false, 4)).toBeUndefined();
    stock(house, false, 0);
    expect(stock(house, true, 0)).toBeUndefined();
  });

  test('of an item nobody knows, nothing', () => {
    expect(refusal(() => counting(1).act('stockItem', { itemId: 'unicorn', isOut: true, remaining: null }))).toBe('not-found');
  });
});

describe('portions that are not cooked after all', () => {
  const given = (house: SmallHouse) => givePortionsBack(house.state, { itemId: 'special', quantity: 2 }).map(({ set }) => set);

  test('can be sold again, and bring back what was sold out', () => {
    expect(given(counting(1))).toEqual([{ remaining: 3, isOut: false }]);
    expect(given(counting(0, true))).toEqual([{ remaining: 2, isOut: false }]);
  });

  test("do not bring back what somebody has 86'd", () => {
    expect(given(counting(3, true))).toEqual([{ remaining: 5, isOut: true }]);
  });

  test('are nothing where nobody counts', () => {
    expect(given(counting(null))).toEqual([]);
  });
});
