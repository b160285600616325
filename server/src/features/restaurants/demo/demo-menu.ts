import type { Route } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { Category, Item, Promotion, Tax } from '@heard/shared/menu/menu-kinds.ts';
import { DOLCI, DRINKS } from './demo-drinks.ts';
import { ANTIPASTI, PASTA, PIZZA, SECONDI, SIDES } from './demo-food.ts';
import { demoId } from './demo-id.ts';
import type { DemoItem } from './demo-item.ts';
import { groupIdOf } from './demo-modifiers.ts';
import { OFF_MENU } from './demo-off-menu.ts';
import { stationIdOf } from './demo-restaurant.ts';

interface DemoCategory {
  readonly key: string;
  readonly name: string;
  readonly hue: number;
  readonly station: string;
  readonly items: readonly DemoItem[];
}

const CATEGORIES: readonly DemoCategory[] = [
  { key: 'antipasti', name: 'Antipasti', hue: 130, station: 'pantry', items: ANTIPASTI },
  { key: 'pasta', name: 'Pasta', hue: 85, station: 'pasta', items: PASTA },
  { key: 'pizza', name: 'Pizza', hue: 50, station: 'pasta', items: PIZZA },
  { key: 'secondi', name: 'Secondi', hue: 25, station: 'grill', items: SECONDI },
  { key: 'sides', name: 'Sides', hue: 160, station: 'pantry', items: SIDES },
  { key: 'dolci', name: 'Dolci', hue: 340, station: 'pantry', items: DOLCI },
  { key: 'drinks', name: 'Drinks', hue: 220, station: 'bar', items: DRINKS },
  { key: 'off-menu', name: 'Off menu', hue: 290, station: 'pantry', items: OFF_MENU },
];

export const itemIdOf = (name: string): string => demoId(`item:${name}`);
const categoryIdOf = (key: string): string => demoId(`category:${key}`);

const taxIdOf = (key: string): string => demoId(`tax:${key}`);

/** On top, and more than the house's own, as the city asks for wine and spirits. */
export const demoTaxes = (): Tax[] => [{ id: taxIdOf('alcohol'), name: 'Alcohol', rate: 10_875, isIncluded: false, sort: 1 }];

/** Four to six in the afternoon. */
export const demoPromotions = (): Promotion[] => [
  {
    id: demoId('promotion:happy hour'),
    name: 'Happy hour',
    percent: 20_000,
    categoryIds: [categoryIdOf('drinks')],
    itemIds: [],
    weekdays: [],
    fromMinute: 16 * 60,
    toMinute: 18 * 60,
    isActive: true,
  },
];

export const demoCategories = (): Category[] =>
  CATEGORIES.map(({ key, name, hue, station }, at) => ({
    id: categoryIdOf(key),
    name,
    sort: at + 1,
    hue,
    stationIds: [stationIdOf(station)],
  }));

export const demoItems = (): Item[] =>
  CATEGORIES.flatMap(({ key, items }) => items.map((item, at) => demoItem(categoryIdOf(key), at + 1, item)));

/** In the evening the pantry scoops what the bar pours the coffee over. */
export const demoRoutes = (): Route[] => [
  {
    id: demoId('route:affogato'),
    daypart: 'Dinner',
    itemId: itemIdOf('Affogato'),
    categoryId: null,
    stationIds: [stationIdOf('pantry'), stationIdOf('bar')],
  },
];

const demoItem = (categoryId: string, sort: number, [name, price, prepSeconds, description, more = {}]: DemoItem): Item => ({
  id: itemIdOf(name),
  categoryId,
  name,
  description,
  price,
  sort,
  stationIds: (more.stations ?? []).map(stationIdOf),
  modifierGroupIds: (more.groups ?? []).map(groupIdOf),
  allergens: [...(more.allergens ?? [])],
  prepSeconds,
  taxId: more.tax === undefined ? null : taxIdOf(more.tax),
  isOpen: more.isOpen ?? false,
  isOut: more.isOut ?? false,
  remaining: more.remaining ?? null,
});
