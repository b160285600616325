import { partOfPart, type Part } from './pieces.ts';

/** Nobody divides a dish into more by hand; finer parts come of amounts. */
const FINEST_WORDS = 60;
/** Parts that come of amounts are a cent or two beside the fraction that was meant. */
const MEANT_WITHIN = 0.004;
const MOST_EATERS = 20;

/**
 * How much of a dish is meant: `2`, `1/3`, `1 1/2`. What came of amounts is the fraction it is, but for a cent; where it is none that
 * anybody would say, a percentage of the dish (`37%`), or dishes and hundredths (`1.37`).
 */
export function countWords(quantity: number, share: Part): string {
  const exact = partOfPart({ part: quantity, of: 1 }, share);
  const said = exact.of <= FINEST_WORDS ? exact : fractionNear(exact);
  return said ? fractionWords(said) : decimalWords(exact.part / exact.of);
}

/** `1/4 of Ribeye`, `2 × Ribeye`. */
export const pieceWords = (count: string, name: string): string => (isPart(count) ? `${count} of ${name}` : `${count} × ${name}`);

/** Less than one dish, as a part of it. */
export const isPart = (count: string): boolean => /^(?:\d+\/\d+|.*%)$/.test(count);

function fractionWords({ part, of }: Part): string {
  const whole = Math.floor(part / of);
  const rest = part % of;
  if (rest === 0) return String(whole);
  return whole === 0 ? `${rest}/${of}` : `${whole} ${rest}/${of}`;
}

/** The plainest fraction that it can have been meant as. */
function fractionNear({ part, of }: Part): Part | undefined {
  const amount = part / of;
  for (let eaters = 1; eaters <= MOST_EATERS; eaters += 1) {
    const near = Math.round(amount * eaters);
    if (near > 0 && Math.abs(amount - near / eaters) <= MEANT_WITHIN * amount) return { part: near, of: eaters };
  }
  return undefined;
}

function decimalWords(amount: number): string {
  if (amount >= 1) return amount.toFixed(2);
  return amount < 0.01 ? 'under 1%' : `${Math.round(amount * 100)}%`;
}
