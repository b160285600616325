import type { Cents } from '@heard/shared/kernel/money.ts';

/** Notes in circulation, in major units; where a currency is not listed, those most have. */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  USD: [1, 5, 10, 20, 50, 100],
  EUR: [5, 10, 20, 50, 100, 200],
  GBP: [5, 10, 20, 50],
  CAD: [5, 10, 20, 50, 100],
  JPY: [1_000, 5_000, 10_000],
  CHF: [10, 20, 50, 100, 200],
};
const COMMON = [5, 10, 20, 50, 100];

/** How many minor units make one of the currency (100 for most, 1 for the yen). */
export const unitOf = (currency: string): number =>
  10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** What a guest is likely to hand over for `due`: the next amounts that can be laid down with one kind of note, the least first. */
export function nextNotes(due: Cents, currency: string, atMost = 4): Cents[] {
  const unit = unitOf(currency);
  const amounts = (NOTES[currency] ?? COMMON).map((note) => Math.ceil(due / (note * unit)) * note * unit);
  return [...new Set(amounts)]
    .filter((amount) => amount > due)
    .sort((a, b) => a - b)
    .slice(0, atMost);
}
