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

/** A tax rate besides the restaurant's own, in 1/1000 of a percent. */
export const taxKind = kind('taxes', { id: id(), name: text({ max: 40 }), rate: int(0, 100_000), isIncluded: bool(), sort: int() });
export type Tax = RowOf<typeof taxKind>;

/** A discount that gives itself: on these items or categories (none named: all), on these weekdays and between these minutes of the day. */
export const promotionKind = kind('promotions', {
  id: id(),
  name: text({ max: 40 }),
  /** In 1/1000 of a percent. */
  percent: int(1, 100_000),
  categoryIds: list(id(), 50),
  itemIds: list(id(), 200),
  /** 0 is Sunday; none named: every day. */
  weekdays: list(int(0, 6), 7),
  fromMinute: int(0, 1_439),
  toMinute: int(1, 1_440),
  isActive: bool(),
});
export type Promotion = RowOf<typeof promotionKind>;

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
  /** Null: the restaurant's own rate. */
  taxId: nullable(id()),
  /** Name and price are given when it is ordered. */
  isOpen: bool(),
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
  /** Options may be chosen for one half of the thing, at half the price. */
  isHalvable: bool(),
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
  /** Who also has to do with a line that has it. */
  stationIds: list(id(), 8),
  /** What choosing it makes one choose next. */
  groupIds: list(id(), 8),
});
export type Modifier = RowOf<typeof modifierKind>;
