import { must } from '../kernel/errors.ts';

/** Digits of one number may be set apart, as on the card itself: by a space, a dash, a dot, or what cannot be seen. */
const GROUPED = /\d+(?:[^\p{L}\p{Nd}]{1,3}\d+)*/gu;

/** 12 to 19 digits that pass Luhn's check, alone or among others. */
export function holdsCardNumber(text: string): boolean {
  for (const [run] of text.normalize('NFKC').matchAll(GROUPED)) {
    const groups = run.match(/\d+/g)!;
    for (let from = 0; from < groups.length; from += 1) {
      let digits = '';
      for (const group of groups.slice(from)) {
        digits += group;
        if (digits.length > 19) break;
        if (digits.length >= 12 && passesLuhn(digits)) return true;
      }
    }
  }
  return false;
}

/** Guards every free text that is kept with money: what looks like a card number is never written down. */
export function mustHoldNoCardNumber(...texts: readonly string[]): void {
  const isClean = !texts.some(holdsCardNumber);
  must(isClean, 'payment/card-number', 'That looks like a card number, which must not be kept. Write the number of the slip.');
}

/** From the right, every other digit counts double; the digits of all of it come to a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
