import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Category, Item } from '@heard/shared/menu/menu-kinds.ts';
import { hasWords, plain } from '../../ui/find-words.ts';
import { grouped } from '../../ui/grouped.ts';

export const MENU_KINDS: readonly KindName[] = ['category', 'item'];

export interface MenuCategory {
  readonly category: Category;
  readonly items: readonly Item[];
}

export function menuView(state: State): readonly MenuCategory[] {
  const items = grouped(state.item.values(), (item) => item.categoryId);
  return [...state.category.values()]
    .sort((a, b) => a.sort - b.sort)
    .map((category) => ({ category, items: (items.get(category.id) ?? []).sort((a, b) => a.sort - b.sort) }));
}

const MOST_USUAL = 12;
/** Below this many kinds of dishes sold there is no habit to speak of yet. */
const LEAST_USUAL = 4;

/** What this house sells most, from the lines in sight; empty early in the day. */
export function usualItemIds(state: State): readonly string[] {
  const sold = new Map<string, number>();
  for (const line of state.line.values()) {
    if (line.status !== 'voided') sold.set(line.itemId, (sold.get(line.itemId) ?? 0) + line.quantity);
  }
  if (sold.size < LEAST_USUAL) return [];
  return [...sold]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_USUAL)
    .map(([itemId]) => itemId);
}

/** Items of which some word begins with each word typed; those whose name begins so come first. */
export function searchItems(menu: readonly MenuCategory[], query: string): Item[] {
  const first = plain(query).trim();
  return menu
    .flatMap(({ items }) => items)
    .filter((item) => hasWords(item.name, query))
    .sort((a, b) => Number(plain(b.name).startsWith(first)) - Number(plain(a.name).startsWith(first)));
}
