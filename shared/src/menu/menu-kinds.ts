import { bool, id, int, list, money, nullable, text } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

export const categoryKind = kind('menu_categories', {
  id: id(),
  name: text({ max: 40 }),
  sort: int(),
  /** 0–359: the hue that marks the category's items. */
  hue: int(0, 359),
  /** Where its items are cooked unless an item says otherwise. */
  stationIds: list(id(), 8),
});
export type Category = RowOf<typeof categoryKind>;

export const itemKind = kind('menu_items', {
  id: id(),
  categoryId: id(),
  name: text({ max: 80 }),
  description: text({ min: 0, max: 300 }),
  price: money(),
  sort: int(),
  stationIds: list(id(), 8),
  modifierGroupIds: list(id(), 20),
  allergens: list(text({ max: 30 }), 20),
  prepSeconds: int(0, 7_200),
  /** 86: out of stock. */
  isOut: bool(),
  /** Countdown of portions; null when nobody counts. */
  remaining: nullable(int(0, 100_000)),
});
export type Item = RowOf<typeof itemKind>;

/** Options of which between `min` and `max` are chosen. */
export const modifierGroupKind = kind('modifier_groups', {
  id: id(),
  name: text({ max: 40 }),
  min: int(0, 50),
  max: int(1, 50),
  sort: int(),
});
export type ModifierGroup = RowOf<typeof modifierGroupKind>;

export const modifierKind = kind('modifiers', {
  id: id(),
  groupId: id(),
  name: text({ max: 40 }),
  /** What it adds to the line's unit price; may be negative. */
  price: money(-100_000_000),
  sort: int(),
  isDefault: bool(),
  isOut: bool(),
});
export type Modifier = RowOf<typeof modifierKind>;
