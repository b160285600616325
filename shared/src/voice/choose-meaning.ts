import type { Mark, ItemMeaning, ValueMeaning } from './mark-words.ts';
import type { HeardMenu } from './menu-tree.ts';
import type { RunnerUp } from './voice-draft.ts';
import type { VoiceItem } from './voice-menu.ts';

export interface Choice<T> {
  readonly meaning: T;
  readonly confidence: number;
  readonly runnerUp: RunnerUp | null;
}

const SURE = { whole: 1, short: 0.9, repaired: 0.85, shared: 0.6 };

/** Which item a mark names: whole names before parts of names. Two items by one name are a question. */
export function chooseItem(mark: Mark): Choice<ItemMeaning> | null {
  const ranked = [...mark.items].sort((left, right) => rank(left) - rank(right));
  return choice(mark, ranked, (other, first) => rank(other) === rank(first));
}

/** Which value a mark names on this item: a size before all else while it has none. */
export function chooseValue(menu: HeardMenu, mark: Mark, item: VoiceItem, taken: ReadonlySet<string>): Choice<ValueMeaning> | null {
  const offered = mark.values.filter(({ slotId }) => item.slotIds.includes(slotId));
  const size = (value: ValueMeaning) => (menu.slots.get(value.slotId)!.isSize && !taken.has(value.slotId) ? 0 : 4);
  const ranked = [...offered].sort((left, right) => size(left) + rank(left) - size(right) - rank(right));
  return choice(mark, ranked, (other, first) => size(other) + rank(other) === size(first) + rank(first));
}

const rank = ({ isName, isShort }: ItemMeaning | ValueMeaning): number => (isShort ? 2 : isName ? 0 : 1);

function choice<T extends ItemMeaning | ValueMeaning>(
  mark: Mark,
  ranked: readonly T[],
  isEqual: (other: T, first: T) => boolean,
): Choice<T> | null {
  const [meaning, ...others] = ranked;
  if (!meaning) return null;
  const other = others.find(({ id }) => id !== meaning.id);
  const isShared = other !== undefined && isEqual(other, meaning);
  const alone = mark.isRepaired ? SURE.repaired : meaning.isShort ? SURE.short : SURE.whole;
  const confidence = isShared ? SURE.shared : alone;
  return { meaning, confidence, runnerUp: other ? { id: other.id, confidence: isShared ? 0.4 : 0.2 } : null };
}

export const accepts = (item: VoiceItem, mark: Mark): boolean => mark.values.some(({ slotId }) => item.slotIds.includes(slotId));
