import { RATE_SCALE } from '@heard/shared/kernel/money.ts';
import { percentWords } from '../../ui/piece-words.ts';

/** As it stands in the sheet. */
export interface DiscountTyped {
  readonly kind: 'percent' | 'amount';
  readonly percent: string;
  /** In minor units; null where nothing or nonsense was typed. */
  readonly amount: number | null;
  readonly amountWords: string;
}

export interface DiscountMeant {
  readonly name: string;
  readonly percent: number | null;
  readonly amount: number | null;
}

export const PERCENTS = ['5', '10', '15', '20', '25', '50'];

/** What was meant, in the contract's units (percent in 1/1000); null while it is not yet complete. */
export function discountMeant({ kind, percent, amount, amountWords }: DiscountTyped): DiscountMeant | null {
  if (kind === 'amount') return amount === null || amount === 0 ? null : { name: `${amountWords} off`, percent: null, amount };
  const rate = rateTyped(percent);
  return rate === null || rate === 0 ? null : { name: `${percentWords(rate)} off`, percent: rate, amount: null };
}

/** `12.5` is 12500; null where it is no percentage up to a hundred, or finer than a thousandth. */
export function rateTyped(text: string): number | null {
  const bare = text.trim().replace(',', '.').replace(/%$/, '').trim();
  if (!/^\d{1,3}(\.\d{0,3})?$/.test(bare)) return null;
  const rate = Math.round(Number(bare) * 1_000);
  return rate <= RATE_SCALE ? rate : null;
}
