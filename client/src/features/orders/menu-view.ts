import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Category, Item } from '@heard/shared/menu/menu-kinds.ts';
import { grouped } from '../../ui/grouped.ts';

export const MENU_KINDS: readonly KindName[] = ['category', 'item'];

export interface MenuCategory {
  readonly category: Category;
  readonly items: readonly Item[];
}

/** Open items only for those who may give them a price. */
export function menuView(state: State, mayOpen = true): readonly MenuCategory[] {
  const items = grouped(state.item.values(), (item) => item.categoryId);
  const shown = (categoryId: string): Item[] => (items.get(categoryId) ?? []).filter((item) => mayOpen || !item.isOpen);
  return [...state.category.values()]
    .sort((a, b) => a.sort - b.sort)
    .map((category) => ({ category, items: shown(category.id).sort((a, b) => a.sort - b.sort) }))
    .filter(({ category, items: left }) => left.length > 0 || !items.has(category.id));
}
