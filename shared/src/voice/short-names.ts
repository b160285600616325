import { groupedBy } from './grouped-by.ts';
import type { Language } from './language.ts';
import type { Named } from './menu-tree.ts';

/**
 * Names without the last word that they share with others of their family: "caramel" for "caramel syrup" beside "vanilla syrup". Only
 * where what is left names nothing else, and says what the thing is rather than how it is made.
 */
export function shortNames(named: readonly Named[], language: Language): { short: Named[]; shared: ReadonlySet<string> } {
  const shared = sharedLastWords(named);
  const taken = new Set(named.map(({ words }) => words.join(' ')));
  const cut = named.flatMap((one) => {
    const { words, family, meaning } = one;
    if (words.length < 2 || !shared.has(`${family} ${words.at(-1)!}`)) return [];
    const left = words.slice(0, -1);
    if (left[0]!.length < 3 || Object.hasOwn(language.numbers, left[0]!)) return [];
    if (taken.has(left.join(' ')) || tooLittle(left.at(-1)!, language) || left.every((word) => tooLittle(word, language))) return [];
    return [{ ...one, words: left, meaning: { ...meaning, isShort: true } }];
  });
  const byWords = groupedBy(cut, ({ words }) => words.join(' '));
  const short = [...byWords.values()].flatMap((same) => (new Set(same.map(({ meaning }) => meaning.id)).size === 1 ? [same[0]!] : []));
  return { short, shared: new Set([...shared].map((key) => key.slice(key.lastIndexOf(' ') + 1))) };
}

function tooLittle(word: string, language: Language): boolean {
  return language.describing.has(word) || word.length < 3 || /\d/u.test(word) || word in language.numbers;
}

function sharedLastWords(named: readonly Named[]): Set<string> {
  const owners = new Map<string, Set<string>>();
  for (const { words, family, meaning } of named) {
    const key = `${family} ${words.at(-1)!}`;
    if (words.length > 1) owners.set(key, (owners.get(key) ?? new Set()).add(meaning.id));
  }
  return new Set([...owners].flatMap(([key, ids]) => (ids.size > 1 ? [key] : [])));
}
