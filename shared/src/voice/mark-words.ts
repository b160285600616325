import { editDistance } from './edit-distance.ts';
import type { Sense } from './language.ts';
import type { HeardMenu, Meaning } from './menu-tree.ts';
import { longestPhrase, type Match } from './phrase-tree.ts';
import { repairWord } from './repair-word.ts';
import type { Word } from './said-words.ts';
import { spokenNumber } from './spoken-number.ts';

export type ItemMeaning = Extract<Meaning, { kind: 'item' }>;
export type ValueMeaning = Extract<Meaning, { kind: 'value' }>;
export type Role = 'free' | 'evidence' | 'ignorable' | 'trouble';

/** Words that belong together, and everything that they may mean. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly items: readonly ItemMeaning[];
  readonly values: readonly ValueMeaning[];
  readonly senses: ReadonlySet<Sense>;
  readonly isKind: boolean;
  readonly course: number | null;
  readonly number: number | null;
  readonly isArticle: boolean;
  readonly isRepaired: boolean;
  readonly isUnknown: boolean;
  /** A sentence begins here. */
  readonly isFirst: boolean;
  readonly isAfterComma: boolean;
  /** A word of its name that stands apart: "double" of "double (bacon) cheeseburger". */
  readonly apart: number | null;
  /** What became of it. */
  role: Role;
}

const NOTHING: readonly Meaning[] = [];

/** Cuts the words into marks: the longest phrase of menu or language at each place. Every word is in exactly one, or stands apart. */
export function markWords(menu: HeardMenu, words: readonly Word[]): Mark[] {
  const plain = words.map((word) => menu.language.fold(word.plain));
  const folded = words.map((word, at) => repairWord(menu, word.plain, plain[at]!) ?? plain[at]!);
  const marks: Mark[] = [];
  let apart = null as { from: number; at: number; match: Match<Meaning> } | null;
  for (let at = 0; at < words.length;) {
    const match: Match<Meaning> | null = apart?.at === at ? apart.match : longestPhrase(menu.tree, folded, at);
    const ofMenu: boolean = match?.meanings.some(isOfMenu) ?? false;
    const isWhole: boolean = match?.meanings.some((one) => isOfMenu(one) && !isShort(one)) ?? false;
    const near: Match<Meaning> | null = apart || isWhole ? null : nameMisheard(menu, folded, at);
    const far: Match<Meaning> | null = apart || isWhole || near ? null : nameAround(menu, words, folded, at);
    if (far) {
      apart = { from: at, at: at + 2, match: far };
      at += 1;
      continue;
    }
    const number = spokenNumber(menu, words, at);
    const isNumber = !near && number !== null && (!match || number.end > match.end || (number.end === match.end && !ofMenu));
    const end = isNumber ? number.end : (near?.end ?? match?.end ?? at + 1);
    const meanings = isNumber && !(match?.end === end) ? NOTHING : (near?.meanings ?? match?.meanings ?? NOTHING);
    const isFar = apart?.at === at;
    marks.push({
      ...meantBy(meanings),
      ...placed(words, at, end),
      ...(isNumber ? { number: number.number, isArticle: number.isArticle } : {}),
      isRepaired: near !== null || folded.slice(at, end).some((word, nth) => word !== plain[at + nth]),
      isUnknown: meanings.length === 0 && !isNumber,
      apart: isFar ? apart!.from : null,
    });
    if (isFar) apart = null;
    at = end;
  }
  return marks;
}

const isOfMenu = ({ kind }: Meaning): boolean => kind === 'item' || kind === 'value';

const isShort = (meaning: Meaning): boolean => 'isShort' in meaning && meaning.isShort;

function placed(words: readonly Word[], start: number, end: number) {
  const { isAfterStop, isAfterComma } = words[start]!;
  return { start, end, isFirst: isAfterStop, isAfterComma: isAfterComma || isAfterStop, role: 'free' as Role };
}

const MEANT = new WeakMap<readonly Meaning[], ReturnType<typeof meant>>();

/** Sorted once for each phrase of a menu. */
function meantBy(meanings: readonly Meaning[]) {
  let known = MEANT.get(meanings);
  if (!known) MEANT.set(meanings, (known = meant(meanings)));
  return known;
}

function meant(meanings: readonly Meaning[]) {
  const senses = new Set<Sense>();
  for (const meaning of meanings) if (meaning.kind === 'sense') senses.add(meaning.sense);
  return {
    items: meanings.filter((meaning) => meaning.kind === 'item'),
    values: meanings.filter((meaning) => meaning.kind === 'value'),
    senses,
    isKind: meanings.some(({ kind }) => kind === 'kind'),
    course: meanings.find((meaning) => meaning.kind === 'course')?.course ?? null,
    number: meanings.find((meaning) => meaning.kind === 'number')?.number ?? null,
    isArticle: false,
  };
}

/** "Earl gray": one word of a longer name is a letter off, and the rest of the name is said. */
function nameMisheard(menu: HeardMenu, folded: readonly string[], at: number): Match<Meaning> | null {
  const [first, second] = [menu.tree.next.get(folded[at]!), folded[at + 1]];
  if (!first || !second || folded[at]!.length < 3 || first.next.has(second)) return null;
  const matches = [...first.next].flatMap(([word, next]) => {
    if (word.length < 2 || word[0] !== second[0] || editDistance(word, second, 1) > 1) return [];
    const match = longestPhrase(next, folded, at + 2);
    return match?.meanings.some(isOfMenu) ? [match] : [];
  });
  return matches.length === 1 ? matches[0]! : null;
}

/** An item whose name is spoken around one thing of the menu: "double bacon cheeseburger". */
function nameAround(menu: HeardMenu, words: readonly Word[], folded: readonly string[], at: number): Match<Meaning> | null {
  const first = menu.tree.next.get(folded[at]!);
  if (!first || folded.length < at + 3) return null;
  const inside = longestPhrase(menu.tree, folded, at + 1);
  if (inside?.end !== at + 2 || !inside.meanings.some(isOfMenu) || spokenNumber(menu, words, at + 1)) return null;
  const match = longestPhrase(first, folded, at + 2);
  return match && match.end > at + 2 && match.meanings.some(({ kind }) => kind === 'item') ? match : null;
}
