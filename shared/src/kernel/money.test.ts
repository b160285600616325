import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, RATE_SCALE, shareOf, taxInside } from './money.ts';

/** Exact arithmetic without a fraction of a bit: half away from zero. */
function roundedShare(amount: bigint, rate: bigint, scale = BigInt(RATE_SCALE)): bigint {
  const size = amount < 0n ? -amount : amount;
  const share = (size * rate * 2n + scale) / (2n * scale);
  return amount < 0n ? -share : share;
}

function exactTaxInside(amount: bigint, rate: bigint): bigint {
  const whole = BigInt(RATE_SCALE) + rate;
  const size = amount < 0n ? -amount : amount;
  const net = (size * BigInt(RATE_SCALE) * 2n + whole) / (2n * whole);
  return amount < 0n ? net - size : size - net;
}

/** A check of 20 million with its tax at 100 % still fits. */
const cents = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const rate = fc.integer({ min: 0, max: 100_000 });

describe('tax on top of a price', () => {
  test('9 % of 14.50 is 1.31: half a cent goes up', () => expect(shareOf(1_450, 9_000)).toBe(131));
  test('8.875 % of 100.00 is 8.88', () => expect(shareOf(10_000, 8_875)).toBe(888));
  test('half a cent of a refund goes away from zero as well', () => expect([shareOf(50, 1_000), shareOf(-50, 1_000)]).toEqual([1, -1]));
  test('nothing has no tax, and a rate of nothing takes none', () => expect([shareOf(0, 20_000), shareOf(999, 0)]).toEqual([0, 0]));
  test('nothing is never minus nothing', () => expect(Object.is(shareOf(-1, 1), 0)).toBe(true));

  test('is what exact arithmetic says, for every amount and rate', () => {
    fc.assert(
      fc.property(cents, rate, (amount, of) => {
        expect(BigInt(shareOf(amount, of))).toBe(roundedShare(BigInt(amount), BigInt(of)));
      }),
    );
  });

  test('a guest who gets the money back gets exactly the tax back', () => {
    fc.assert(
      fc.property(cents, rate, (amount, of) => {
        expect(shareOf(-amount, of) + shareOf(amount, of)).toBe(0);
      }),
    );
  });
});

describe('tax inside a price', () => {
  test('14.50 with 9 % inside holds 1.20 of tax', () => expect(taxInside(1_450, 9_000)).toBe(120));
  test('1.20 with 20 % inside holds 0.20', () => expect(taxInside(120, 20_000)).toBe(20));
  test('a price of nothing holds nothing', () => expect(Object.is(taxInside(0, 20_000), 0)).toBe(true));

  test('is what exact arithmetic says, for every amount and rate', () => {
    fc.assert(
      fc.property(cents, rate, (amount, of) => {
        expect(BigInt(taxInside(amount, of))).toBe(exactTaxInside(BigInt(amount), BigInt(of)));
      }),
    );
  });

  test('never takes more than the price itself, and more tax for a higher rate', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), rate, (amount, of) => {
        const tax = taxInside(amount, of);
        expect(tax).toBeGreaterThanOrEqual(0);
        expect(tax * 2).toBeLessThanOrEqual(amount + 1);
        expect(taxInside(amount, of + 1)).toBeGreaterThanOrEqual(tax);
      }),
    );
  });

  test('the tax worked out on the net price and the tax found inside the gross price differ by a cent at most', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), rate, (net, of) => {
        const gross = net + shareOf(net, of);
        expect(Math.abs(taxInside(gross, of) - shareOf(net, of))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('money on a screen', () => {
  test('shows the decimals of its currency', () => {
    expect(formatMoney(1_234, 'EUR', 'en-IE')).toBe('€12.34');
    expect(formatMoney(1_234, 'JPY', 'en-US')).toBe('¥1,234');
    expect(formatMoney(1_234, 'KWD', 'en-US')).toBe('KWD\u00a01.234');
    expect(formatMoney(-5, 'USD', 'en-US')).toBe('-$0.05');
  });

  test('writes it as the house writes', () => expect(formatMoney(123_456, 'EUR', 'de-DE')).toBe('1.234,56\u00a0€'));
});
