import { memo, type CSSProperties } from 'react';
import type { MenuCategory } from './menu-view.ts';

/** The pretended category of what the house sells most. */
export const USUAL = 'usual';

interface CategoryRailProps {
  readonly menu: readonly MenuCategory[];
  readonly hasUsual: boolean;
  readonly value: string | null;
  readonly onPick: (categoryId: string) => void;
}

export const CategoryRail = memo(function CategoryRail({ menu, hasUsual, value, onPick }: CategoryRailProps) {
  const usual = hasUsual ? [{ id: USUAL, name: 'Usual', hue: null }] : [];
  return (
    <nav className="categories" aria-label="Categories">
      {[...usual, ...menu.map(({ category }) => category)].map(({ id, name, hue }) => (
        <button
          key={id}
          type="button"
          className="category hued"
          style={{ '--hue': hue ?? 75, '--chroma': hue === null ? 0 : 1 } as CSSProperties}
          aria-pressed={id === value}
          onClick={() => onPick(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
});
