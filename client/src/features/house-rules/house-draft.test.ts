import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import { describe, expect, it } from 'vitest';
import { asTyped, changedRules, houseMeant, RULE_NAMES, type HouseDraft } from './house-draft.ts';

const HOUSE = { ...DEFAULT_SALES, serviceRate: 12_500, cashStep: 5 };
const meant = (draft: HouseDraft, decimals = 2) => houseMeant(draft, HOUSE, decimals);

describe('rules as they are typed', () => {
  it('stand in the units of the trade', () => {
    expect(RULE_NAMES.map((name) => asTyped(name, HOUSE, 2))).toEqual(['12.5', '0', '0', 'no', '15', '0.05']);
    expect(asTyped('cashStep', { ...HOUSE, cashStep: 10 }, 0)).toBe('10');
  });

  it('come back as they stood', () => {
    const draft = Object.fromEntries(RULE_NAMES.map((name) => [name, asTyped(name, HOUSE, 2)]));
    expect(meant(draft)).toEqual({ sales: HOUSE, wrong: {} });
    expect(changedRules(meant(draft), HOUSE)).toEqual([]);
  });

  it('are read to the thousandth of a percent and the cent', () => {
    const { sales, wrong } = meant({
      serviceRate: '8,875 %',
      gratuityRate: '18',
      gratuityFrom: '8',
      isServiceTaxed: 'yes',
      discountLimit: '100',
      cashStep: '$0.10',
    });
    expect(wrong).toEqual({});
    expect(sales).toEqual({
      serviceRate: 8_875,
      gratuityRate: 18_000,
      gratuityFrom: 8,
      isServiceTaxed: true,
      discountLimit: 100_000,
      cashStep: 10,
    });
  });

  it.each([
    ['serviceRate', '101'],
    ['serviceRate', ''],
    ['discountLimit', '-1'],
    ['gratuityFrom', '2.5'],
    ['gratuityFrom', '501'],
    ['cashStep', '0'],
    ['cashStep', '0.001'],
    ['cashStep', '100.01'],
    ['cashStep', 'five'],
  ] as const)('%s cannot be “%s”: it is said there, and the house’s own counts', (name, text) => {
    const { sales, wrong } = meant({ [name]: text });
    expect(Object.keys(wrong)).toEqual([name]);
    expect(sales[name]).toBe(HOUSE[name]);
    expect(changedRules(meant({ [name]: text }), HOUSE)).toEqual([name]);
  });

  it('want both halves of a gratuity, and say which is missing', () => {
    expect(Object.keys(meant({ gratuityRate: '18' }).wrong)).toEqual(['gratuityFrom']);
    expect(Object.keys(meant({ gratuityFrom: '8' }).wrong)).toEqual(['gratuityRate']);
    expect(meant({ gratuityRate: '18', gratuityFrom: '' }).wrong).toHaveProperty('gratuityFrom');
    expect(meant({ gratuityRate: '18', gratuityFrom: '8' }).wrong).toEqual({});
  });

  it('that nobody touched follow the house', () => {
    const other = { ...HOUSE, discountLimit: 20_000 };
    expect(houseMeant({ serviceRate: '10' }, other, 2).sales).toEqual({ ...other, serviceRate: 10_000 });
  });
});
