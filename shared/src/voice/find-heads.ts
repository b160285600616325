import { accepts, chooseItem, type Choice } from './choose-meaning.ts';
import { has, isCount, isOfMenu, type Listening } from './listening.ts';
import type { ItemMeaning } from './mark-words.ts';
import type { VoiceItem } from './voice-menu.ts';

/** An item that was named, and the marks that are about it: from `from` up to `head`, and from behind it up to `to`. */
export interface Head {
  readonly at: number;
  readonly item: VoiceItem;
  readonly choice: Choice<ItemMeaning>;
  from: number;
  to: number;
}

/** The items named between two marks. A word that is also an option of the item before it is an option where one is expected. */
export function findHeads(listening: Listening, from: number, to: number): Head[] {
  const heads: Head[] = [];
  for (let at = from; at < to; at += 1) {
    const mark = listening.marks[at]!;
    const choice = mark.role === 'free' ? chooseItem(mark) : null;
    if (!choice || isInsideName(listening, at) || isSecondName(listening, heads.at(-1), at) || isOption(listening, heads, at, to)) continue;
    heads.push({ at, choice, item: listening.menu.items.get(choice.meaning.id)!, from: at, to });
  }
  heads.forEach((head, nth) => {
    head.from = nth === 0 ? from : boundary(listening, heads[nth - 1]!, head);
    if (nth > 0) heads[nth - 1]!.to = head.from;
  });
  return heads;
}

/** "Chocolate (milk) shake": the name goes on around it. */
export const isInsideName = ({ marks }: Listening, at: number): boolean =>
  (marks[at + 1]?.apart ?? null) !== null && marks[at]!.values.length === 0;

/** "Americano coffee": a word for its kind, said behind a name. */
function isSecondName(listening: Listening, before: Head | undefined, at: number): boolean {
  if (before?.at !== at - 1) return false;
  const mark = listening.marks[at]!;
  const word = listening.menu.language.fold(listening.words[mark.start]!.plain);
  if (mark.items.some(({ id }) => id === before.item.id) && !mark.isAfterComma && !isSaidTwice(listening, at)) return true;
  const isSame = mark.items.some(({ id }) => listening.menu.items.get(id)!.categoryId === before.item.categoryId);
  return isSame && mark.end === mark.start + 1 && !mark.isAfterComma && listening.menu.shared.has(word);
}

/** "Pho pho pho" is three of them. */
const isSaidTwice = ({ marks, words }: Listening, at: number): boolean =>
  words[marks[at - 1]!.start]!.plain === words[marks[at]!.start]!.plain;

function isOption(listening: Listening, heads: readonly Head[], at: number, to: number): boolean {
  const { marks, menu } = listening;
  const mark = marks[at]!;
  if (mark.values.length === 0) return false;
  const next = at + 1 < to ? chooseItem(marks[at + 1]!) : null;
  if (next && accepts(menu.items.get(next.meaning.id)!, mark)) return true;
  const owner = heads.findLast(({ item }) => accepts(item, mark));
  if (!owner) return false;
  if (isCount(marks[at - 1])) return false;
  return marks
    .slice(owner.at + 1, at)
    .some((one) => has(one, 'with', 'without', 'extra', 'light', 'substitute', 'only') || one.values.length > 0);
}

/** Where the words about the second item begin: at its number or article, else at its size, else at its name. */
export function boundary(listening: Listening, first: { readonly at: number }, second: Head): number {
  const { marks, menu } = listening;
  let size: number | null = null;
  for (let at = second.at - 1; at > first.at; at -= 1) {
    const mark = marks[at]!;
    if (
      isInsideName(listening, at) ||
      (mark.number !== null && marks[at + 1]!.isKind && !isOfMenu(marks[at + 1]) && !has(marks[at + 1], 'unit'))
    )
      continue;
    if (mark.number !== null && !isOfMenu(mark)) return has(marks[at - 1], 'minus') ? at - 1 : at;
    if (mark.isFirst && !isOfMenu(mark)) return at;
    const isOthers = mark.values.length > 0 && !accepts(second.item, mark) && mark.items.length === 0;
    if (isOthers && (marks[at - 1]?.number ?? null) !== null && !isOfMenu(marks[at - 1])) return at - 1;
    if (
      isOfMenu(mark) &&
      !(mark.values.length > 0 && accepts(second.item, mark) && !has(marks[at - 1], 'without', 'extra', 'light', 'with'))
    )
      break;
    const isBehindFirst = at === first.at + 1 && has(marks[at + 1], 'and');
    if (isOfMenu(mark) && !isBehindFirst && mark.values.some(({ slotId }) => menu.slots.get(slotId)!.isSize)) size = at;
    if (isOfMenu(mark)) continue;
    if (has(mark, 'verb') && !has(mark, 'unit')) return at;
    if (has(mark, 'determiner') && !has(marks[at - 1], 'without', 'with')) return at;
    if (has(mark, 'with', 'without', 'extra', 'light', 'aside', 'pronoun', 'instead-of', 'half', 'other-half')) break;
  }
  return withUnit(listening, size ?? ownOptions(listening, first, second), first.at);
}

/** "A pizza and (cheese) pizza": options behind an "and" that joins the two things are the second one's. */
function ownOptions({ marks }: Listening, first: { readonly at: number }, second: Head): number {
  let start = second.at;
  while (start - 1 > first.at && marks[start - 1]!.values.length > 0 && accepts(second.item, marks[start - 1]!)) start -= 1;
  const joined = start - 2;
  const isJoin = has(marks[start - 1], 'and') && (joined === first.at || (joined === first.at + 1 && isOfMenu(marks[joined])));
  return isJoin && first.at >= 0 ? start : second.at;
}

/** "Large (side of) fries": the unit belongs to what follows it. */
function withUnit(listening: Listening, at: number, least: number): number {
  let from = at;
  while (from - 1 > least && has(listening.marks[from - 1], 'unit', 'of') && !isOfMenu(listening.marks[from - 1])) from -= 1;
  return from;
}
