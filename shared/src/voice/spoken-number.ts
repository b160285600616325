import type { HeardMenu } from './menu-tree.ts';
import type { Word } from './said-words.ts';

export interface SpokenNumber {
  readonly end: number;
  readonly number: number;
  /** Only "a" or "an" was said. */
  readonly isArticle: boolean;
}

const ARTICLES = new Set(['a', 'an']);

/** "Three", "12", "twenty one", "two dozen", "a hundred and five", beginning at `start`. */
export function spokenNumber(menu: HeardMenu, words: readonly Word[], start: number): SpokenNumber | null {
  let at = start;
  let sum = 0;
  let last = 0;
  let counted = 0;
  for (; at < words.length && counted < 8; at += 1) {
    const word = words[at]!;
    if (at > start && (word.isAfterStop || word.isAfterComma)) break;
    const times = menu.language.multipliers[word.plain];
    const one = oneNumber(menu, word.plain, at === start);
    if (times !== undefined && at > start) last = (last === 0 ? 1 : last) * times;
    else if (one !== null && fits(last, one, at === start)) {
      sum += last >= 100 ? last : 0;
      last = last >= 20 && last < 100 ? last + one : one;
    } else if (
      word.plain === 'and' &&
      last >= 100 &&
      oneNumber(menu, words[at + 1]?.plain ?? '', false) !== null &&
      counted < 3 &&
      times === undefined
    )
      continue;
    else break;
    counted += 1;
  }
  if (counted === 0) return null;
  return { end: at, number: sum + last, isArticle: counted === 1 && ARTICLES.has(words[start]!.plain) };
}

function oneNumber(menu: HeardMenu, plain: string, mayBeArticle: boolean): number | null {
  if (/^\d{1,9}$/u.test(plain)) return Number(plain);
  if (mayBeArticle && ARTICLES.has(plain)) return 1;
  return Object.hasOwn(menu.language.numbers, plain) ? menu.language.numbers[plain]! : null;
}

/** "Twenty" takes "one"; "hundred" takes anything below it. */
function fits(last: number, next: number, isFirst: boolean): boolean {
  if (isFirst) return true;
  if (last >= 100) return next < 100;
  return last >= 20 && last % 10 === 0 && next > 0 && next < 10;
}
