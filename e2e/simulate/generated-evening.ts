import { HOUR } from '@heard/shared/kernel/time.ts';
import { seededRandom } from '../chaos/random.ts';
import type { Dish, PlayedOrder, Stream } from './stream.ts';

export interface EveningPlan {
  readonly seed: number;
  readonly orders: number;
}

const KITCHENS = ['Grill', 'Pasta', 'Cold', 'Sweets', 'Bar'] as const;
const DISHES_PER_KITCHEN = 8;
const [OPENS, LASTS] = [18 * HOUR, 5 * HOUR];
const MOST_DISHES = 6;

/** The same evening for the same seed: few guests early and late, most of them between. */
export function generateEvening({ seed, orders }: EveningPlan): Stream {
  const random = seededRandom(seed);
  const menu = KITCHENS.flatMap((category) => dishesOf(category, random));
  // The mean of three throws lies in the middle more often than not.
  const comes = (): number => OPENS + Math.round(((random() + random() + random()) / 3) * LASTS);
  const times = Array.from({ length: orders }, comes).toSorted((a, b) => a - b);
  return { says: `an evening made up from seed ${seed}`, menu, orders: times.map((at) => orderAt(at, menu, random)) };
}

const dishesOf = (category: string, random: () => number): Dish[] =>
  Array.from({ length: DISHES_PER_KITCHEN }, (_, at) => ({
    name: `${category} ${at + 1}`,
    category,
    price: 350 + Math.floor(random() * 2_200),
  }));

function orderAt(at: number, menu: readonly Dish[], random: () => number): PlayedOrder {
  const count = 1 + Math.floor(random() * MOST_DISHES);
  return { at, dishes: Array.from({ length: count }, () => menu[Math.floor(random() * menu.length)]!.name) };
}
