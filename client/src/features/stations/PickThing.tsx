import type { Category, Item } from '@heard/shared/menu/menu-kinds.ts';
import { useRows } from '../../live/use-live.ts';
import { Field } from '../../ui/Field.tsx';
import type { RoutedThing } from './routed.ts';

const bySort = (a: Category | Item, b: Category | Item): number => a.sort - b.sort || a.name.localeCompare(b.name);

interface PickThingProps {
  readonly value: RoutedThing;
  readonly onChange: (thing: RoutedThing) => void;
}

/** A category as a whole, or one of its items; the browser's own list takes letters, arrows and thumbs. */
export function PickThing({ value, onChange }: PickThingProps) {
  const categories = useRows('category', undefined, bySort);
  const items = useRows('item', undefined, bySort);
  return (
    <Field label="this">
      {(ties) => (
        <select {...ties} className="input" value={value} onChange={(event) => onChange(event.target.value as RoutedThing)}>
          <option value="">Choose an item or a category</option>
          {categories.map((category) => (
            <optgroup key={category.id} label={category.name}>
              <option value={`category:${category.id}`}>All of {category.name}</option>
              {items
                .filter(({ categoryId }) => categoryId === category.id)
                .map((item) => (
                  <option key={item.id} value={`item:${item.id}`}>
                    {item.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
