import { describe, expect, test } from 'vitest';
import { DEFAULT_SALES } from '../restaurants/default-sales.ts';
import { SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';
import { exampleCheck } from './example-check.ts';

const SALES = { ...DEFAULT_SALES, serviceRate: 10_000, gratuityRate: 5_000, gratuityFrom: 8, cashStep: 5 };
const ON_TOP = { taxRate: 8_875, isTaxIncluded: false };
const example = (covers: number, more: Partial<typeof SALES> = {}, tax = ON_TOP) =>
  exampleCheck({ ...tax, sales: { ...SALES, ...more } }, { gross: 8_000, covers });

describe('the example of a check', () => {
  test('bears the gratuity from so many guests on, and not before', () => {
    expect(example(7)).toMatchObject({ covers: 7, service: 800, tax: 710, total: 9_510 });
    expect(example(8)).toMatchObject({ covers: 8, service: 1_200, tax: 710, total: 9_910 });
  });

  test('taxes service where the house does', () => {
    expect(example(8, { isServiceTaxed: true })).toMatchObject({ tax: 817, total: 10_017 });
  });

  test('is asked for in the smallest coin there is', () => {
    expect(example(8, { isServiceTaxed: true }).cash).toBe(10_015);
    expect(example(8, { isServiceTaxed: true, cashStep: 1 }).cash).toBe(10_017);
  });

  test('has the tax in it where prices hold it', () => {
    expect(example(2, { serviceRate: 0 }, { taxRate: 20_000, isTaxIncluded: true })).toMatchObject({ tax: 1_333, total: 8_000 });
  });

  test('comes to what a real one comes to', () => {
    const house = new SmallHouse({ ...ON_TOP, sales: { ...SALES, isServiceTaxed: true } });
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'burger', quantity: 2 });
    house.act('setCovers', { checkId, covers: 8 });
    const real = totalsOf(house.state, checkId);
    const told = exampleCheck({ ...ON_TOP, sales: { ...SALES, isServiceTaxed: true } }, { gross: real.subtotal, covers: 8 });
    expect(told.total).toBe(real.total);
  });
});
