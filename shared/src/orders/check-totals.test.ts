import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Payment } from '../payments/payments-kinds.ts';
import { checkTotals } from './check-totals.ts';
import { LINE_STATUSES } from './line-status.ts';
import type { Line } from './orders-kinds.ts';

const line = (unitPrice: number, quantity = 1, status: Line['status'] = 'fired') => ({ unitPrice, quantity, status }) as Line;
const paid = (amount: number) => ({ amount }) as Payment;
const INSIDE = { taxRate: 9_000, isTaxIncluded: true };
const ON_TOP = { taxRate: 8_875, isTaxIncluded: false };

describe('what a table owes', () => {
  test('is the sum of its lines where prices hold the tax already', () => {
    expect(checkTotals([line(1_450, 2), line(420)], [], INSIDE)).toEqual({ subtotal: 3_320, tax: 274, total: 3_320, paid: 0, due: 3_320 });
  });

  test('is the sum and the tax where the tax comes on top', () => {
    expect(checkTotals([line(1_000), line(999)], [], ON_TOP)).toEqual({ subtotal: 1_999, tax: 177, total: 2_176, paid: 0, due: 2_176 });
  });

  test('is less by what was paid', () => {
    expect(checkTotals([line(1_000)], [paid(400), paid(100)], INSIDE)).toMatchObject({ paid: 500, due: 500, total: 1_000 });
  });

  test('does not hold what was voided, but does hold what is on hold', () => {
    expect(checkTotals([line(1_000, 1, 'voided'), line(300, 1, 'held')], [], INSIDE).total).toBe(300);
  });

  test('is nothing without lines', () => {
    expect(checkTotals([], [], ON_TOP)).toEqual({ subtotal: 0, tax: 0, total: 0, paid: 0, due: 0 });
  });

  test('rounds the tax once for the whole check: three coffees at 0.33 owe 0.08, not three times 0.03', () => {
    expect(checkTotals([line(33), line(33), line(33)], [], { taxRate: 8_500, isTaxIncluded: false }).tax).toBe(8);
  });
});

const lines = fc.array(
  fc.record({ unitPrice: fc.nat(100_000), quantity: fc.integer({ min: 1, max: 99 }), status: fc.constantFrom(...LINE_STATUSES) }),
  { maxLength: 30 },
) as fc.Arbitrary<Line[]>;
const payments = fc.array(fc.nat(100_000).map(paid), { maxLength: 5 });
const house = fc.record({ taxRate: fc.nat(100_000), isTaxIncluded: fc.boolean() });

describe('to the cent', () => {
  test('what is paid and what is due are together what is owed', () => {
    fc.assert(
      fc.property(lines, payments, house, (of, taken, rules) => {
        const totals = checkTotals(of, taken, rules);
        expect(totals.paid + totals.due).toBe(totals.total);
        expect(totals.total).toBe(totals.subtotal + (rules.isTaxIncluded ? 0 : totals.tax));
        for (const amount of Object.values(totals)) expect(Number.isSafeInteger(amount)).toBe(true);
      }),
    );
  });

  test('it does not matter in which order lines and payments came', () => {
    fc.assert(
      fc.property(lines, payments, house, (of, taken, rules) => {
        expect(checkTotals(of.toReversed(), taken.toReversed(), rules)).toEqual(checkTotals(of, taken, rules));
      }),
    );
  });

  test('a void makes the check cheaper by what the line cost and never dearer', () => {
    fc.assert(
      fc.property(lines, fc.nat(), house, (of, pick, rules) => {
        fc.pre(of.length > 0);
        const at = pick % of.length;
        const voided = of.map((each, place): Line => (place === at ? { ...each, status: 'voided' } : each));
        const cost = of[at]!.status === 'voided' ? 0 : of[at]!.unitPrice * of[at]!.quantity;
        const [before, after] = [checkTotals(of, [], rules), checkTotals(voided, [], rules)];
        expect(before.subtotal - after.subtotal).toBe(cost);
        expect(after.total).toBeLessThanOrEqual(before.total);
      }),
    );
  });
});
