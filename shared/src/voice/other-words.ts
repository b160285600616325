import { editDistance } from './edit-distance.ts';
import { groupedBy } from './grouped-by.ts';
import type { Language } from './language.ts';
import type { Named } from './menu-tree.ts';

/** The same names in other words: what the language calls the same ("pie", "pizza"), and the menu's own second spellings inside longer names. */
export function inOtherWords(named: readonly Named[], language: Language): Named[] {
  const taken = new Set(named.map(({ words, family }) => `${family} ${words.join(' ')}`));
  const others = [...named.flatMap((one) => language.synonyms.flatMap((same) => reworded(one, same))), ...respelled(named)];
  return others.filter(({ words, family }) => !taken.has(`${family} ${words.join(' ')}`));
}

function reworded(one: Named, same: readonly (readonly string[])[]): Named[] {
  return same.flatMap((from) => {
    const at = placeOf(one.words, from);
    if (at < 0) return [];
    const put = (to: readonly string[]) => [...one.words.slice(0, at), ...to, ...one.words.slice(at + from.length)];
    return same.filter((to) => to !== from).map((to) => ({ ...one, words: put(to), meaning: { ...one.meaning, isShort: true } }));
  });
}

const placeOf = (words: readonly string[], part: readonly string[]): number =>
  words.findIndex((_, at) => part.every((word, nth) => words[at + nth] === word));

/** "Expresso" beside "espresso" for one thing: "expresso shot" is then an espresso shot. */
function respelled(named: readonly Named[]): Named[] {
  const single = named.filter(({ words }) => words.length === 1 && words[0]!.length > 4);
  const spellings = new Map<string, string>();
  for (const same of groupedBy(single, ({ family, meaning }) => `${family} ${meaning.id}`).values())
    for (const one of same)
      for (const other of same)
        if (one !== other && editDistance(one.words[0]!, other.words[0]!, 2) <= 2) spellings.set(one.words[0]!, other.words[0]!);
  return named.flatMap((one) => {
    if (one.words.length < 2 || !one.words.some((word) => spellings.has(word))) return [];
    return [{ ...one, words: one.words.map((word) => spellings.get(word) ?? word), meaning: { ...one.meaning, isShort: true } }];
  });
}
