import type { Language, Sense } from './language.ts';
import { groupedBy } from './grouped-by.ts';
import { inOtherWords } from './other-words.ts';
import { addPhrase, newTree, type PhraseTree } from './phrase-tree.ts';
import { saidWords } from './said-words.ts';
import { shortNames } from './short-names.ts';
import type { VoiceItem, VoiceMenu, VoiceSlot } from './voice-menu.ts';

/** What a phrase may mean: something of the menu, or what the language makes of it. `isShort`: only part of the name. */
export type Meaning =
  | { readonly kind: 'item'; readonly id: string; readonly isName: boolean; readonly isShort: boolean }
  | { readonly kind: 'value'; readonly slotId: string; readonly id: string; readonly isName: boolean; readonly isShort: boolean }
  | { readonly kind: 'kind' }
  | { readonly kind: 'sense'; readonly sense: Sense }
  | { readonly kind: 'course'; readonly course: number }
  | { readonly kind: 'number'; readonly number: number };

/** A menu and a language, made ready for listening; made once for each version of the menu. */
export interface HeardMenu {
  readonly language: Language;
  readonly tree: PhraseTree<Meaning>;
  readonly items: ReadonlyMap<string, VoiceItem>;
  readonly slots: ReadonlyMap<string, VoiceSlot>;
  /** Every word of every name, folded; by first letter, for repair. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly known: ReadonlySet<string>;
  /** Last words that several names of one category or slot share. */
  readonly shared: ReadonlySet<string>;
}

export function readyMenu(menu: VoiceMenu, language: Language): HeardMenu {
  const tree = newTree<Meaning>();
  const fold = (phrase: string): string[] => saidWords(phrase).map((word) => language.fold(word.plain));
  const known = new Set<string>();
  const named = namesOf(menu, fold);
  for (const { words, meaning } of named) {
    addPhrase(tree, words, meaning);
    if (words.length === 2) addPhrase(tree, [words.join('')], meaning);
    for (const word of words) known.add(word);
  }
  const others = inOtherWords(named, language);
  const { short, shared } = shortNames([...named, ...others], language);
  for (const { words, meaning } of others) addPhrase(tree, words, meaning);
  for (const { words, meaning } of short) addPhrase(tree, words, meaning);
  for (const kind of menu.kinds) addPhrase(tree, fold(kind), { kind: 'kind' });
  addLanguage(tree, language, menu, fold);
  return {
    language,
    tree,
    known,
    shared,
    items: new Map(menu.items.map((item) => [item.id, item])),
    slots: new Map(menu.slots.map((slot) => [slot.id, slot])),
    words: groupedBy(
      [...known].filter((word) => word.length > 3 && !/\d/u.test(word)),
      (word) => word[0]!,
    ),
  };
}

export interface Named {
  readonly words: readonly string[];
  /** What tells things apart that may share a last word. */
  readonly family: string;
  readonly meaning: Extract<Meaning, { kind: 'item' | 'value' }>;
}

function namesOf(menu: VoiceMenu, fold: (phrase: string) => string[]): Named[] {
  const items = menu.items.flatMap(({ id, names, categoryId }) =>
    names.map((name, at) => ({
      words: fold(name),
      family: categoryId,
      meaning: { kind: 'item' as const, id, isName: at === 0, isShort: false },
    })),
  );
  const values = menu.slots.flatMap((slot) =>
    slot.values.flatMap(({ id, names }) =>
      names.map((name, at) => ({
        words: fold(name),
        family: slot.id,
        meaning: { kind: 'value' as const, slotId: slot.id, id, isName: at === 0, isShort: false },
      })),
    ),
  );
  return [...items, ...values].filter(({ words }) => words.length > 0);
}

function addLanguage(tree: PhraseTree<Meaning>, language: Language, menu: VoiceMenu, fold: (phrase: string) => string[]): void {
  for (const said of [language.phrases, menu.sayings ?? {}])
    for (const [sense, phrases] of Object.entries(said))
      for (const phrase of phrases) addPhrase(tree, fold(phrase), { kind: 'sense', sense: sense as Sense });
  for (const [phrase, number] of Object.entries(language.numbers)) addPhrase(tree, fold(phrase), { kind: 'number', number });
  for (const [phrase, course] of Object.entries(language.courses)) addPhrase(tree, fold(phrase), { kind: 'course', course });
}
