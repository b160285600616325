import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';

function twoTables() {
  const house = new SmallHouse();
  const [from, into] = [house.openCheck('1'), house.openCheck('2')];
  const [platter] = house.order(from, { item: 'platter', seat: 3 });
  house.order(into, { item: 'fries' });
  const merge = () => house.act('mergeChecks', { checkId: from, intoId: into }, 'server');
  const due = (id: string): number => totalsOf(house.state, id).due;
  return { house, from, into, platter: platter!, merge, due };
}

describe('merging checks', () => {
  test('puts everything onto one, and the other is no more', () => {
    const { house, from, into, platter, merge, due } = twoTables();
    expect(merge().map(({ type }) => type)).toEqual(['checks.merged']);
    expect(due(into)).toBe(3_333 + 395);
    expect(house.line(platter).checkId).toBe(into);
    expect(house.check(from)).toMatchObject({ status: 'voided', mergedInto: into, total: 0, closedAt: FRIDAY_EVENING });
    expect(house.check(into).covers).toBe(4);
  });

  test('puts a shared line together again', () => {
    const { house, from, into, platter, merge, due } = twoTables();
    house.act('splitCheck', { checkId: from, parts: [{ checkId: into, name: '', lines: [{ lineId: platter, part: 1, of: 3 }] }] });
    merge();
    expect([house.state.share.size, house.line(platter).checkId, due(into)]).toEqual([0, into, 3_728]);
  });

  test('sends what is cooking to the table of the other, and loses no allergy', () => {
    const { house, from, into, platter, merge } = twoTables();
    house.act('noteAllergy', { checkId: from, allergyId: 'a', seat: 3, what: 'milk', guestId: null });
    merge();
    expect(house.ticketAt('grill', platter).lines[0]).toMatchObject({ goesTo: '2', allergies: ['milk'] });
    const noted = [...house.state.allergy.values()].filter(({ checkId }) => checkId === into);
    expect(noted.map(({ seat, what }) => [seat, what])).toEqual([[3, 'milk']]);
  });

  test('keeps why something costs less, but promises nothing to the others', () => {
    const { house, from, into, merge, due } = twoTables();
    house.act('giveDiscount', {
      checkId: from,
      discountId: 'd',
      name: 'Ten',
      percent: 10_000,
      amount: null,
      lineIds: [],
      isStanding: true,
      reason: '',
    });
    merge();
    house.order(into, { item: 'bread' });
    expect(house.state.discount.get('d')).toMatchObject({ checkId: into, isStanding: false });
    expect(due(into)).toBe(3_000 + 395 + 250);
  });

  test('onto a check that is partly paid adds to what is due there', () => {
    const { house, into, merge, due } = twoTables();
    house.pay(into, 300);
    merge();
    expect(due(into)).toBe(3_333 + 95);
  });

  test('is refused with itself, with money on it, and with what is closed', () => {
    const { house, from, into, merge } = twoTables();
    expect(refusal(() => house.act('mergeChecks', { checkId: from, intoId: from }))).toBe('check/itself');
    expect(refusal(() => house.act('mergeChecks', { checkId: from, intoId: 'gone' }))).toBe('not-found');
    house.pay(from, 100);
    expect(refusal(merge)).toBe('check/has-payments');
    house.pay(into, 395);
    expect(refusal(() => house.act('mergeChecks', { checkId: into, intoId: from }))).toBe('check/is-closed');
    expect(refusal(merge)).toBe('check/is-closed');
  });

  test('cannot be done twice', () => {
    const { merge } = twoTables();
    merge();
    expect(refusal(merge)).toBe('check/is-voided');
  });
});
