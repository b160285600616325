import { partOfPart, type Part } from '@heard/shared/orders/pieces.ts';

/** Nobody divides a dish into more by hand; finer parts come of amounts. */
const FINEST_WORDS = 60;

/** How much of a dish is meant: `2`, `1/3`, `1 1/2`; `part` where the number would tell nobody anything. */
export function countWords(quantity: number, share: Part): string {
  const { part, of } = partOfPart({ part: quantity, of: 1 }, share);
  const whole = Math.floor(part / of);
  const rest = part % of;
  if (rest === 0) return String(whole);
  if (of > FINEST_WORDS) return 'part';
  return whole === 0 ? `${rest}/${of}` : `${whole} ${rest}/${of}`;
}

/** A rate of 1/1000 of a percent: `8.875%`. */
export const percentWords = (rate: number): string => `${rate / 1_000}%`;
