import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SALES } from '../restaurants/default-sales.ts';
import { apportion } from '../kernel/money.ts';
import { refusal, SmallHouse, type Wanted } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';

function owing(of: ConstructorParameters<typeof SmallHouse>[0], ...wanted: Wanted[]) {
  const house = new SmallHouse(of);
  const checkId = house.openCheck('1');
  house.order(checkId, ...wanted);
  const due = (id: string): number => totalsOf(house.state, id).due;
  const split = (rest: number, ...amounts: number[]) =>
    house.act(
      'splitByAmount',
      { checkId, parts: amounts.map((amount, at) => ({ checkId: `part ${at}`, name: '', amount })), rest },
      'server',
    );
  return { house, checkId, due, split };
}
const NYC = { taxRate: 8_875, isTaxIncluded: false, sales: { ...DEFAULT_SALES, serviceRate: 18_000 } };

describe('splitting by amount', () => {
  test('makes each part come to its amount, tax and service included', () => {
    const { checkId, due, split } = owing(NYC, { item: 'platter' }, { item: 'fries', quantity: 3 });
    const whole = due(checkId);
    split(whole - 3_001, 1_001, 2_000);
    expect([due(checkId), due('part 0'), due('part 1')]).toEqual([whole - 3_001, 1_001, 2_000]);
  });

  test('that does not add up is refused, and says by how much', () => {
    const { due, checkId, split } = owing({}, { item: 'platter' });
    expect(() => split(0, 1_000, 2_000)).toThrow(
      expect.objectContaining({ code: 'split/does-not-add-up', about: { due: 3_333, named: 3_000 } }),
    );
    expect(due(checkId)).toBe(3_333);
  });

  test('adds to a check that is there already', () => {
    const { house, checkId, due } = owing({}, { item: 'platter' });
    const other = house.openCheck('2');
    house.order(other, { item: 'fries' });
    house.act('splitByAmount', { checkId, parts: [{ checkId: other, name: '', amount: 1_000 }], rest: 2_333 });
    expect([due(checkId), due(other)]).toEqual([2_333, 1_395]);
  });

  test('leaves what was paid, and closes the check that owes nothing more', () => {
    const { house, checkId, due, split } = owing({}, { item: 'platter' });
    house.pay(checkId, 1_333);
    expect(split(0, 1_000, 1_000).map(({ type }) => type)).toEqual(['check.split', 'check.closed']);
    expect([house.check(checkId).total, due('part 0'), due('part 1')]).toEqual([1_333, 1_000, 1_000]);
  });

  test('of cents among more guests than there are cents is refused', () => {
    const { house, checkId } = owing({ taxRate: 50_000, isTaxIncluded: false }, { item: 'bread' });
    house.act('giveDiscount', {
      checkId,
      discountId: 'd',
      name: 'Less',
      percent: null,
      amount: 248,
      lineIds: [],
      isStanding: false,
      reason: '',
    });
    const parts = ['a', 'b', 'c'].map((id) => ({ checkId: id, name: '', amount: 1 }));
    expect(totalsOf(house.state, checkId).due).toBe(3);
    expect(refusal(() => house.act('splitByAmount', { checkId, parts, rest: 0 }))).toBe('split/too-fine');
  });
});

test('however many guests share whatever they had: nobody pays a cent more or less than was named', () => {
  const guests = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 9 });
  const had = fc.array(
    fc.record({ item: fc.constantFrom('burger', 'fries', 'sundae', 'water', 'platter'), quantity: fc.integer({ min: 1, max: 4 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(guests, had, fc.boolean(), (weights, wanted, isOnTop) => {
      const { checkId, due, split } = owing(isOnTop ? NYC : {}, ...wanted, { item: 'bread' });
      const [rest, ...amounts] = apportion(due(checkId), weights);
      split(rest!, ...amounts);
      expect([due(checkId), ...amounts.map((_, at) => due(`part ${at}`))]).toEqual([rest, ...amounts]);
    }),
    { numRuns: 60 },
  );
});
