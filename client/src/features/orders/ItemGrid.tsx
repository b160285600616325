import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { countOf, type Draft } from './draft.ts';
import { ItemTile } from './ItemTile.tsx';
import type { MenuCategory } from './menu-view.ts';

interface ItemGridProps {
  readonly items: readonly Item[];
  readonly menu: readonly MenuCategory[];
  readonly draft: Draft;
  readonly query: string;
  readonly onTap: (item: Item) => void;
  readonly onStock: ((item: Item) => void) | undefined;
}

const toTop = (list: HTMLUListElement | null): void => {
  if (list?.parentElement) list.parentElement.scrollTop = 0;
};

export function ItemGrid({ items, menu, draft, query, onTap, onStock }: ItemGridProps) {
  if (menu.length === 0) {
    return (
      <EmptyState icon="cutlery" title="The menu is empty">
        Once a manager has added dishes, they appear here.
      </EmptyState>
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState icon="search" title={query ? `Nothing matches “${query.trim()}”` : 'Nothing in here'}>
        {query ? 'Try the beginning of a word, such as “ste” for steak.' : 'Pick another category.'}
      </EmptyState>
    );
  }
  const hues = new Map(menu.map(({ category }) => [category.id, category.hue]));
  return (
    <ul className="items" ref={toTop}>
      {items.map((item) => (
        <li key={item.id} className="item-place">
          <ItemTile item={item} hue={hues.get(item.categoryId) ?? 0} count={countOf(draft, item.id)} onTap={onTap} onStock={onStock} />
        </li>
      ))}
    </ul>
  );
}
