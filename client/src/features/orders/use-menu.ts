import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { usuals } from '@heard/shared/orders/usuals.ts';
import { useCallback, useMemo, useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useMay } from '../../live/use-may.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { USUAL } from './CategoryRail.tsx';
import { MENU_KINDS, menuView, type MenuCategory } from './menu-view.ts';
import { searchItems } from './search-items.ts';
import type { PadTarget } from './send-draft.ts';

export interface Menu {
  readonly categories: readonly MenuCategory[];
  readonly hasUsual: boolean;
  /** Null while something is searched for. */
  readonly categoryId: string | null;
  readonly query: string;
  readonly items: readonly Item[];
  readonly pick: (categoryId: string) => void;
  readonly search: (query: string) => void;
  readonly mayCount: boolean;
}

/** What the pad shows of the menu: the usual, a category, or what was searched for. */
export function useMenu({ table, check }: PadTarget): Menu {
  const { store, clock, actor } = useLive();
  const mayOpen = isAllowed(actor.role, 'orders.open-item');
  const categories = useSelect(
    MENU_KINDS,
    useCallback((state) => menuView(state, mayOpen), [mayOpen]),
    isSameValue,
  );
  const at = { now: clock.now(), tableId: table?.id ?? null, checkId: check?.id ?? null };
  // Worked out once: nothing may change places under a finger.
  const [usual] = useState(() => usuals(store.state, at));
  const [picked, setPicked] = useState(usual.length > 0 ? USUAL : (categories[0]?.category.id ?? ''));
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const pick = useCallback((id: string) => (setQuery(''), setPicked(id)), []);
  const items = useMemo(
    () => (isSearching ? searchItems(categories, query) : itemsIn(categories, picked, usual)),
    [categories, isSearching, picked, query, usual],
  );
  return {
    categories,
    hasUsual: usual.length > 0,
    categoryId: isSearching ? null : picked,
    query,
    items,
    pick,
    search: setQuery,
    mayCount: useMay()('stockItem'),
  };
}

function itemsIn(menu: readonly MenuCategory[], categoryId: string, usual: readonly string[]): readonly Item[] {
  const found = menu.find(({ category }) => category.id === categoryId);
  if (found) return found.items;
  const all = new Map(menu.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return usual.flatMap((itemId) => all.get(itemId) ?? []);
}
