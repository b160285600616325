/** Money is integer minor units (cents) with the restaurant's ISO 4217 currency; no fraction of a cent ever exists. */
export type Cents = number;

/** Basis points: 1/100 of a percent. 8.875 % is 887.5 and therefore not representable: rates are kept in 1/1000 of a percent. */
export const RATE_SCALE = 100_000;

/** Half away from zero, as tax offices round; `rate` in 1/1000 of a percent (20 % = 20_000). Exact below 2^53. */
export function shareOf(amount: Cents, rate: number): Cents {
  const product = Math.abs(amount) * rate;
  return Math.sign(amount) * Math.floor((product * 2 + RATE_SCALE) / (2 * RATE_SCALE)) || 0;
}

/** The tax already inside an inclusive amount: amount − amount / (1 + rate). */
export function taxInside(amount: Cents, rate: number): Cents {
  const net = Math.floor((Math.abs(amount) * RATE_SCALE * 2 + RATE_SCALE + rate) / (2 * (RATE_SCALE + rate)));
  return Math.sign(amount) * (Math.abs(amount) - net) || 0;
}

const formats = new Map<string, Intl.NumberFormat>();

/** `1234, 'EUR', 'en'` → `€12.34`; the number of decimals is the currency's own. */
export function formatMoney(amount: Cents, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(key, format);
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/**
 * Divides an amount by weights without making or losing a cent: each part is rounded down, the cents left over go to the parts that
 * lost most (largest remainder; the earlier one first). The weights must not all be 0.
 */
export function apportion(amount: Cents, weights: readonly number[]): Cents[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const exact = weights.map((weight) => BigInt(Math.abs(amount)) * BigInt(weight));
  const parts = exact.map((product) => product / whole);
  const byLoss = exact
    .map((product, at) => ({ at, lost: product % whole }))
    .sort((a, b) => (a.lost === b.lost ? a.at - b.at : a.lost > b.lost ? -1 : 1));
  const left = Number(BigInt(Math.abs(amount)) - parts.reduce((sum, part) => sum + part, 0n));
  for (const { at } of byLoss.slice(0, left)) parts[at]! += 1n;
  return parts.map((part) => Math.sign(amount) * Number(part) || 0);
}

/** The nearest multiple of the smallest coin, half away from zero. */
export const roundTo = (amount: Cents, step: Cents): Cents =>
  Math.sign(amount) * Math.floor((Math.abs(amount) * 2 + step) / (2 * step)) * step || 0;
