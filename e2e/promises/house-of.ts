import { derivedId } from '@heard/shared/kernel/ids.ts';
import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import type { PrepTime } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import { stateOf, type State } from '@heard/shared/live/state.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { categoriesOf, type Stream } from '../simulate/stream.ts';

export const idFor = (what: string): string => derivedId('promises', what);

export const WAITER: Actor = { restaurantId: idFor('house'), memberId: idFor('waiter'), deviceId: null, role: 'manager' };
/** Dishes each station cooks at once. */
export const HANDS = 4;
/** What the menu says of every dish: a guess that nobody has gone back to. */
export const MENU_SAYS = 480;

const restaurant: Restaurant = {
  id: WAITER.restaurantId,
  slug: 'replay',
  name: 'Replay',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'UTC',
  cutoffHour: 4,
  taxRate: 0,
  isTaxIncluded: true,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [
    { name: 'Day', fromMinute: 300, toMinute: 1_020 },
    { name: 'Evening', fromMinute: 1_020, toMinute: 300 },
  ],
  unheard: 'alarm',
  isDemo: false,
};

/** A house with a station per category of the menu, that knows what it has learned so far. */
export function houseOf({ menu }: Pick<Stream, 'menu'>, prepTime: readonly PrepTime[]): State {
  const categories = categoriesOf(menu);
  return stateOf({
    restaurant: [restaurant],
    member: [{ id: idFor('waiter'), userId: null, name: 'Ann', role: 'manager', isActive: true, hasPin: false }],
    station: categories.map((name, sort) => ({
      id: idFor(`at ${name}`),
      name,
      sort,
      isFallback: sort === 0,
      ...DEFAULT_STATION,
      parallel: HANDS,
    })),
    category: categories.map((name, sort) => ({ id: idFor(name), name, sort, hue: 0, stationIds: [idFor(`at ${name}`)] })),
    item: menu.map(({ name, category, price }, sort) => ({
      id: idFor(`dish ${name}`),
      categoryId: idFor(category),
      name,
      description: '',
      price,
      sort,
      stationIds: [],
      modifierGroupIds: [],
      allergens: [],
      prepSeconds: MENU_SAYS,
      taxId: null,
      isOpen: false,
      isOut: false,
      remaining: null,
    })),
    prepTime,
  });
}
