import type { Cents } from '@heard/shared/kernel/money.ts';
import { unitOf } from './next-notes.ts';

/** Notes and coins in circulation, in minor units, the largest first. */
const CASH: Readonly<Record<string, readonly Cents[]>> = {
  USD: [10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1],
  EUR: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  CAD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5],
  CHF: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
  JPY: [10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1],
};

/** What a drawer of this currency is counted in; where nothing is known of it, in ones, twos and fives. */
export function denominationsOf(currency: string): readonly Cents[] {
  const known = CASH[currency];
  if (known) return known;
  const unit = unitOf(currency);
  return [100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].map((part) => part * unit).filter((cents) => Number.isInteger(cents));
}

/** How many there are of each, as typed. */
export type Counts = Readonly<Record<number, string>>;

const pieces = (typed: string | undefined): number => (typed !== undefined && /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0);

export const countedOf = (counts: Counts, denomination: Cents): Cents => pieces(counts[denomination]) * denomination;
export const countedIn = (counts: Counts): Cents =>
  Object.keys(counts).reduce((sum, denomination) => sum + countedOf(counts, Number(denomination)), 0);
