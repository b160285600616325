import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse, type Wanted } from '../../test/small-house.ts';
import { totalsOf } from '../orders/check-totals.ts';
import { paymentsOf } from './payments-of.ts';

function owing(...wanted: Wanted[]): { house: SmallHouse; checkId: string } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  house.order(checkId, ...wanted);
  return { house, checkId };
}

describe('taking a payment', () => {
  test('that covers the check closes it, with what it came to', () => {
    const { house, checkId } = owing({ item: 'burger' });
    expect(house.pay(checkId, 1_450, 2_000).map((event) => event.type)).toEqual(['payment.taken', 'check.closed']);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', closedAt: FRIDAY_EVENING, total: 1_450, tax: 120 });
    expect(paymentsOf(house.state, checkId)).toEqual([
      {
        id: expect.any(String) as string,
        checkId,
        tender: 'cash',
        amount: 1_450,
        tip: 0,
        rounding: 0,
        tendered: 2_000,
        reference: '',
        accountId: null,
        drawerId: null,
        takenBy: 'server',
        takenAt: FRIDAY_EVENING,
      },
    ]);
  });

  test('that covers a part leaves the check open', () => {
    const { house, checkId } = owing({ item: 'burger' });
    expect(house.pay(checkId, 1_449).map((event) => event.type)).toEqual(['payment.taken']);
    expect(house.check(checkId)).toMatchObject({ status: 'open', total: null, tax: null });
    house.pay(checkId, 1);
    expect(house.check(checkId).status).toBe('closed');
  });

  test('of more than is due is refused, and says what is due', () => {
    const { house, checkId } = owing({ item: 'fries' });
    house.pay(checkId, 95);
    expect(() => house.pay(checkId, 301)).toThrow(expect.objectContaining({ code: 'payment/over', about: { due: 300 } }));
    expect(paymentsOf(house.state, checkId)).toHaveLength(1);
  });

  test('with less in hand than is to be paid is refused', () => {
    const { house, checkId } = owing({ item: 'fries' });
    expect(refusal(() => house.pay(checkId, 395, 300))).toBe('payment/short');
  });

  test('twice by the same tap takes the money once', () => {
    const { house, checkId } = owing({ item: 'fries' });
    const tap = () => house.act('takePayment', { checkId, paymentId: 'p', tender: 'cash', amount: 100, tendered: 100 });
    tap();
    expect(refusal(tap)).toBe('payment/known');
  });

  test('for a paid check is refused', () => {
    const { house, checkId } = owing({ item: 'fries' });
    house.pay(checkId, 395);
    expect(refusal(() => house.pay(checkId, 1))).toBe('check/is-closed');
  });

  test('counts what is on hold and leaves out what was voided', () => {
    const { house, checkId } = owing({ item: 'fries' }, { item: 'sundae', isHeld: true });
    const [voided] = house.order(checkId, { item: 'platter' });
    house.act('voidLine', { checkId, lineId: voided!, reason: 'dropped' });
    expect(refusal(() => house.pay(checkId, 395 + 701 + 1))).toBe('payment/over');
    house.pay(checkId, 395 + 701);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 1_096 });
  });

  test('of another check does not count', () => {
    const { house, checkId } = owing({ item: 'fries' });
    const other = house.openCheck('2');
    house.order(other, { item: 'fries' });
    house.pay(other, 395);
    expect([house.check(checkId).status, house.check(other).status]).toEqual(['open', 'closed']);
  });

  test('where tax comes on top covers the tax as well', () => {
    const house = new SmallHouse({ taxRate: 8_875, isTaxIncluded: false });
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    expect(house.check(checkId).status).toBe('open');
    house.pay(checkId, 35);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 430, tax: 35 });
  });
});

test('in whatever portions a check is paid, it closes at the last cent and the drawer holds exactly its total', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 12 });
  const rules = fc.record({ taxRate: fc.nat(100_000), isTaxIncluded: fc.boolean() });
  fc.assert(
    fc.property(parts, rules, (amounts, of) => {
      const house = new SmallHouse(of);
      const checkId = house.openCheck('1');
      house.order(checkId, { item: 'burger', quantity: 3 }, { item: 'sundae' });
      for (const amount of amounts) refusal(() => house.pay(checkId, amount));
      const taken = paymentsOf(house.state, checkId).reduce((sum, { amount }) => sum + amount, 0);
      const { status, total } = house.check(checkId);
      const owed = totalsOf(house.state, checkId).total;
      expect([status, total]).toEqual(taken === owed ? ['closed', owed] : ['open', null]);
      expect(taken).toBeLessThanOrEqual(owed);
    }),
  );
});
