import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import type { Role } from '../staff/roles.ts';
import { totalsOf } from './check-totals.ts';
import type { NewDiscount } from './give-discount.ts';

function owing() {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  const [platter, fries] = house.order(checkId, { item: 'platter' }, { item: 'fries' });
  const usual = { name: 'Friends', percent: null, amount: null, lineIds: [], isStanding: false, reason: 'friends' };
  const discount = (of: Partial<Omit<NewDiscount, 'lineIds'>> & { lineIds?: string[] }, role: Role = 'server') =>
    house.act('giveDiscount', { checkId, discountId: house.newId('discount'), ...usual, ...of }, role);
  const due = (): number => totalsOf(house.state, checkId).due;
  return { house, checkId, platter: platter!, fries: fries!, discount, due };
}

describe('a discount', () => {
  test('of a percentage is rounded once, and stands on the lines in cents', () => {
    const { house, platter, fries, discount, due } = owing();
    discount({ percent: 10_000 });
    expect([house.line(platter), house.line(fries)].map(({ discounts }) => discounts[0]!.amount)).toEqual([333, 40]);
    expect(due()).toBe(3_728 - 373);
  });

  test('of an amount is apportioned by what the lines cost', () => {
    const { house, platter, fries, discount } = owing();
    discount({ amount: 500 });
    expect([house.line(platter), house.line(fries)].map(({ discounts }) => discounts[0]!.amount)).toEqual([447, 53]);
  });

  test('on some lines leaves the others as they are', () => {
    const { house, platter, fries, discount } = owing();
    discount({ percent: 10_000, lineIds: [fries] });
    expect([house.line(platter).discounts, house.line(fries).discounts.map(({ amount }) => amount)]).toEqual([[], [40]]);
  });

  test('on a check that pays a part of a line is given on that part only', () => {
    const { house, checkId, platter, due } = owing();
    house.act('splitCheck', { checkId, parts: [{ checkId: 'b', name: '', lines: [{ lineId: platter, part: 1, of: 2 }] }] });
    const before = due();
    house.act('giveDiscount', {
      checkId: 'b',
      discountId: 'd',
      name: 'x',
      percent: 10_000,
      amount: null,
      lineIds: [],
      isStanding: false,
      reason: '',
    });
    expect([totalsOf(house.state, 'b').due, due()]).toEqual([1_666 - 167, before]);
  });

  test('of a standing percentage is given to what is sent later, too', () => {
    const { house, checkId, discount, due } = owing();
    discount({ percent: 10_000, isStanding: true });
    house.order(checkId, { item: 'bread' });
    expect(due()).toBe(3_728 - 373 + 250 - 25);
  });

  test('can stand before anything was ordered', () => {
    const { house } = owing();
    const checkId = house.openCheck('2');
    const standing = { discountId: 'd', name: 'Staff', percent: 15_000, amount: null, lineIds: [], isStanding: true, reason: '' };
    house.act('giveDiscount', { checkId, ...standing }, 'server');
    house.order(checkId, { item: 'bread' });
    expect(totalsOf(house.state, checkId).due).toBe(250 - 38);
  });

  test('says in the log what it was, why and who said yes', () => {
    const { house, discount } = owing();
    const [event] = discount({ percent: 50_000 }, 'manager');
    expect(event).toMatchObject({ type: 'discount.given', about: { reason: 'friends', amount: 1_864, approvedBy: 'manager' } });
    expect([...house.state.discount.values()]).toMatchObject([
      { kind: 'percent', percent: 50_000, givenBy: 'manager', approvedBy: 'manager' },
    ]);
  });

  test.each([
    ['discount/unclear', {}],
    ['discount/unclear', { percent: 1_000, amount: 100 }],
    ['discount/not-standing', { amount: 100, isStanding: true }],
    ['discount/over', { amount: 3_729 }],
    ['line/other-check', { amount: 100, lineIds: ['another'] }],
  ])('is refused with %s when it is %j', (code, of) => {
    const { discount } = owing();
    expect(refusal(() => discount(of, 'manager'))).toBe(code);
  });

  test('of nothing, and one that was given already, is refused', () => {
    const { house, checkId, discount } = owing();
    house.order(checkId, { item: 'water' });
    const water = [...house.state.line.values()].find(({ itemId }) => itemId === 'water')!.id;
    expect(refusal(() => discount({ percent: 10_000, lineIds: [water] }))).toBe('discount/nothing');
    discount({ percent: 1_000, discountId: 'd' });
    expect(refusal(() => discount({ percent: 1_000, discountId: 'd' }))).toBe('discount/known');
  });

  test('is the twentieth on a line and no more', () => {
    const { fries, discount } = owing();
    for (let time = 1; time <= 20; time += 1) discount({ amount: 1, lineIds: [fries] });
    expect(refusal(() => discount({ amount: 1, lineIds: [fries] }))).toBe('discount/too-many');
  });

  test('cannot be more than is left to pay; what is paid exactly is closed', () => {
    const { house, checkId, discount } = owing();
    house.pay(checkId, 3_600);
    expect(refusal(() => discount({ amount: 129 }))).toBe('check/overpaid');
    discount({ amount: 128 });
    expect(house.check(checkId)).toMatchObject({ status: 'closed', discount: 128, total: 3_600 });
  });
});

describe("the house's limit of 15 %", () => {
  test('is given by anybody who may, and what is more by a manager', () => {
    const { discount } = owing();
    expect(refusal(() => discount({ percent: 15_100 }))).toBe('approval/needed');
    discount({ percent: 15_000 });
  });

  test('is for all of it together: three times ten is thirty', () => {
    const { discount } = owing();
    discount({ percent: 10_000 });
    expect(refusal(() => discount({ percent: 10_000 }))).toBe('approval/needed');
  });

  test('does not count what a manager has given', () => {
    const { discount } = owing();
    discount({ percent: 40_000 }, 'manager');
    expect(refusal(() => discount({ percent: 10_000 }))).toBe('not refused');
  });

  test('is not passed by a percentage that stands on an empty check', () => {
    const { house } = owing();
    const checkId = house.openCheck('2');
    const standing = { discountId: 'd', name: 'Staff', percent: 50_000, amount: null, lineIds: [], isStanding: true, reason: '' };
    expect(refusal(() => house.act('giveDiscount', { checkId, ...standing }, 'server'))).toBe('approval/needed');
  });
});

describe('taking a discount back', () => {
  test('makes everything cost what it cost', () => {
    const { house, checkId, discount, due } = owing();
    discount({ percent: 10_000, isStanding: true, discountId: 'd' });
    house.act('removeDiscount', { checkId, discountId: 'd' }, 'server');
    house.order(checkId, { item: 'bread' });
    expect([due(), house.state.discount.size]).toEqual([3_728 + 250, 0]);
  });

  test('leaves it where other guests have it, with its reason', () => {
    const { house, checkId, fries, discount, due } = owing();
    discount({ percent: 10_000, discountId: 'd', isStanding: true });
    house.act('splitCheck', { checkId, parts: [{ checkId: 'b', name: '', lines: [{ lineId: fries, part: 1, of: 1 }] }] });
    house.act('removeDiscount', { checkId, discountId: 'd' });
    expect([due(), totalsOf(house.state, 'b').due, house.state.discount.get('d')!.isStanding]).toEqual([3_333, 355, false]);
    house.act('removeDiscount', { checkId: 'b', discountId: 'd' });
    expect(totalsOf(house.state, 'b').due).toBe(395);
  });

  test('that is not there is refused', () => {
    const { house, checkId, discount } = owing();
    discount({ percent: 10_000, discountId: 'd' });
    expect(refusal(() => house.act('removeDiscount', { checkId, discountId: 'other' }))).toBe('not-found');
    expect(refusal(() => house.act('removeDiscount', { checkId: house.openCheck('2'), discountId: 'd' }))).toBe('not-found');
  });
});

describe('a comp', () => {
  test('is made, and the house pays', () => {
    const { house, checkId, platter, due } = owing();
    const [event] = house.act('compLines', { checkId, discountId: 'd', lineIds: [platter], reason: 'cold' });
    expect(event).toMatchObject({ type: 'lines.comped', about: { reason: 'cold', amount: 3_333, approvedBy: 'manager' } });
    expect([due(), house.line(platter).status, house.state.discount.get('d')!.kind]).toEqual([395, 'fired', 'comp']);
  });

  test('wants a manager, and something that costs anything', () => {
    const { house, checkId, platter } = owing();
    const comp = (role: Role, discountId: string) =>
      house.act('compLines', { checkId, discountId, lineIds: [platter], reason: 'cold' }, role);
    expect(refusal(() => comp('server', 'd'))).toBe('approval/needed');
    comp('manager', 'd');
    expect(refusal(() => comp('manager', 'e'))).toBe('discount/nothing');
  });
});
