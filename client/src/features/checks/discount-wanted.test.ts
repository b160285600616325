import { describe, expect, it } from 'vitest';
import { discountMeant } from './discount-wanted.ts';

describe('a discount', () => {
  const typed = { kind: 'percent', percent: '', amount: null, amountWords: '' } as const;

  it('is called by what it takes off', () => {
    expect(discountMeant({ ...typed, percent: '15' })).toEqual({ name: '15% off', percent: 15_000, amount: null });
    expect(discountMeant({ ...typed, kind: 'amount', amount: 500, amountWords: '$5.00' })).toEqual({
      name: '$5.00 off',
      percent: null,
      amount: 500,
    });
  });

  it('of nothing is not one yet', () => {
    expect(discountMeant({ ...typed, percent: '0' })).toBeNull();
    expect(discountMeant({ ...typed, kind: 'amount', amount: 0 })).toBeNull();
    expect(discountMeant({ ...typed, kind: 'amount', percent: '10' })).toBeNull();
  });
});
