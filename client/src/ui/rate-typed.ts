import { RATE_SCALE } from '@heard/shared/kernel/money.ts';

/** `12.5` is 12500; null where it is no percentage up to a hundred, or finer than a thousandth. */
export function rateTyped(text: string): number | null {
  const bare = text.trim().replace(',', '.').replace(/%$/, '').trim();
  if (!/^\d{1,3}(\.\d{0,3})?$/.test(bare)) return null;
  const rate = Math.round(Number(bare) * 1_000);
  return rate <= RATE_SCALE ? rate : null;
}
