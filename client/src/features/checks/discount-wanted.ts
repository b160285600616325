import { percentWords } from '../../ui/piece-words.ts';
import { rateTyped } from '../../ui/rate-typed.ts';

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
