import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SALES } from '../restaurants/default-sales.ts';
import { checkTotals } from './check-totals.ts';
import type { Piece } from './pieces.ts';

const NINE_INSIDE = { taxRate: 9_000, isTaxIncluded: true };
const NYC_ON_TOP = { taxRate: 8_875, isTaxIncluded: false };
const CHARGES = { serviceRate: 0, splitCents: 0 };

const piece = (gross: number, tax: Pick<Piece, 'taxRate' | 'isTaxIncluded'> = NINE_INSIDE, off = 0): Piece => ({
  lineId: 'line',
  shareId: null,
  name: 'thing',
  part: 1,
  of: 1,
  gross,
  discounts: off === 0 ? [] : [{ discountId: 'less', name: 'Less', amount: off }],
  ...tax,
});
const totals = (pieces: Piece[], charges: Partial<typeof CHARGES> = {}, paid = 0, isServiceTaxed = false) =>
  checkTotals(pieces, { ...CHARGES, ...charges }, paid, { ...NYC_ON_TOP, sales: { ...DEFAULT_SALES, isServiceTaxed } });

describe('what a check comes to', () => {
  test('is the sum of what stands on it where prices hold the tax already', () => {
    expect(totals([piece(2_900), piece(420)])).toMatchObject({ subtotal: 3_320, tax: 274, total: 3_320, paid: 0, due: 3_320 });
  });

  test('is the sum and the tax where the tax comes on top', () => {
    expect(totals([piece(1_000, NYC_ON_TOP), piece(999, NYC_ON_TOP)])).toMatchObject({ subtotal: 1_999, tax: 177, total: 2_176 });
  });

  test('knows several rates, inside and on top, beside each other', () => {
    const { total, taxes } = totals([piece(1_000, NYC_ON_TOP), piece(1_090), piece(500, { taxRate: 0, isTaxIncluded: false })]);
    expect(total).toBe(1_000 + 89 + 1_090 + 500);
    expect(taxes.map(({ rate, tax }) => [rate, tax])).toEqual([
      [8_875, 89],
      [9_000, 90],
      [0, 0],
    ]);
  });

  test('is less by what was paid', () => {
    expect(totals([piece(1_000)], {}, 500)).toMatchObject({ paid: 500, due: 500, total: 1_000 });
  });

  test('is less by discounts, and so is its tax', () => {
    expect(totals([piece(1_000, NYC_ON_TOP, 200)])).toMatchObject({ subtotal: 1_000, discount: 200, tax: 71, total: 871 });
  });

  test('is more by the service charge, which is worked out on what is left after discounts', () => {
    expect(totals([piece(1_000, NYC_ON_TOP, 200)], { serviceRate: 18_000 })).toMatchObject({ service: 144, tax: 71, total: 1_015 });
    expect(totals([piece(1_000, NYC_ON_TOP, 200)], { serviceRate: 18_000 }, 0, true)).toMatchObject({
      service: 144,
      tax: 84,
      total: 1_028,
    });
  });

  test('bears the odd cents of a split while there is something to pay', () => {
    expect(totals([piece(1_000)], { splitCents: -1 })).toMatchObject({ odd: -1, total: 999 });
    expect(totals([], { splitCents: -1 })).toMatchObject({ odd: 0, total: 0, due: 0 });
  });

  test('rounds the tax once for the whole check: three coffees at 0.33 owe 0.08, not three times 0.03', () => {
    const rate = { taxRate: 8_500, isTaxIncluded: false };
    expect(totals([piece(33, rate), piece(33, rate), piece(33, rate)]).tax).toBe(8);
  });
});

const pieces = fc.array(
  fc
    .record({
      gross: fc.nat(1_000_000),
      off: fc.nat(1_000_000),
      taxRate: fc.constantFrom(0, 5_000, 8_875, 20_000),
      isTaxIncluded: fc.boolean(),
    })
    .map(({ gross, off, ...tax }) => piece(gross, tax, Math.min(off, gross))),
  { maxLength: 30 },
);
const rate = fc.nat(30_000);

describe('to the cent', () => {
  test('what is paid and what is due are together what is owed, and every figure is whole', () => {
    fc.assert(
      fc.property(pieces, rate, fc.nat(100_000), (of, serviceRate, paid) => {
        const all = totals(of, { serviceRate }, paid);
        const onTop = all.taxes.filter(({ isIncluded }) => !isIncluded).reduce((sum, { tax }) => sum + tax, 0);
        expect(all.paid + all.due).toBe(all.total);
        expect(all.total).toBe(all.subtotal - all.discount + all.service + onTop);
        for (const amount of [all.total, all.tax, all.service, all.due]) expect(Number.isSafeInteger(amount)).toBe(true);
      }),
    );
  });

  test('it does not matter in which order things were ordered', () => {
    fc.assert(
      fc.property(pieces, rate, (of, serviceRate) => {
        expect(totals(of.toReversed(), { serviceRate }).total).toBe(totals(of, { serviceRate }).total);
      }),
    );
  });

  test('without one of them it is never dearer', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), rate, (of, pick, serviceRate) => {
        fc.pre(of.length > 0);
        const rest = of.toSpliced(pick % of.length, 1);
        expect(totals(rest, { serviceRate }).total).toBeLessThanOrEqual(totals(of, { serviceRate }).total);
      }),
    );
  });
});
