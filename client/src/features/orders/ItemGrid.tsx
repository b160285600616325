import type { CSSProperties } from 'react';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { countOf, type Draft } from './draft.ts';
import { ItemTile } from './ItemTile.tsx';
import type { Menu } from './use-menu.ts';
import { useWindow } from './use-window.ts';

interface ItemGridProps {
  readonly menu: Menu;
  readonly draft: Draft;
  readonly onTap: (item: Item) => void;
  readonly onStock: ((item: Item) => void) | undefined;
}

export function ItemGrid({ menu: { items, categories, query }, draft, onTap, onStock }: ItemGridProps) {
  const { list, first, last, above, below, isWindowed } = useWindow(items.length);
  if (categories.length === 0) {
    return (
      <EmptyState icon="cutlery" title="The menu is empty">
        Once a manager has added dishes, they appear here.
      </EmptyState>
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState icon="search" title={query ? `Nothing matches “${query.trim()}”` : 'Nothing in here'}>
        {query ? 'Try other letters, or something that is in it.' : 'Pick another category.'}
      </EmptyState>
    );
  }
  const hues = new Map(categories.map(({ category }) => [category.id, category.hue]));
  return (
    <ul
      className={isWindowed ? 'items items-many' : 'items'}
      ref={list}
      style={isWindowed ? ({ '--above': `${above}px`, '--below': `${below}px` } as CSSProperties) : undefined}
    >
      {items.slice(first, last).map((item, at) => (
        <li key={item.id} className="item-place" aria-setsize={items.length} aria-posinset={first + at + 1}>
          <ItemTile item={item} hue={hues.get(item.categoryId) ?? 0} count={countOf(draft, item.id)} onTap={onTap} onStock={onStock} />
        </li>
      ))}
    </ul>
  );
}
