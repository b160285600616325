import { must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Restaurant } from './restaurants-kinds.ts';
import { theRestaurant } from './the-restaurant.ts';

/** After how many minutes a table in each phase of the meal wants somebody. */
export function setPacing(state: State, _context: Context, pacing: Restaurant['pacing']): Outcome<Record<string, never>> {
  const { id } = theRestaurant(state);
  return happened({ type: 'restaurant.paced', changes: [set('restaurant', id, { pacing: { ...pacing } })] });
}

/** What checks opened from now on are charged, and how far a discount goes without a manager. */
export function setSales(state: State, _context: Context, sales: Restaurant['sales']): Outcome<Record<string, never>> {
  const { id } = theRestaurant(state);
  const isSaid = sales.gratuityRate > 0 === sales.gratuityFrom > 0;
  must(isSaid, 'sales/gratuity', 'A gratuity needs both: its rate, and from how many covers it is charged.');
  return happened({ type: 'restaurant.priced', changes: [set('restaurant', id, { sales: { ...sales } })] });
}

/** What is done about a ticket that no screen has shown, besides the alarm. */
export function setUnheard(state: State, _context: Context, { unheard }: Pick<Restaurant, 'unheard'>): Outcome<Record<string, never>> {
  const house = theRestaurant(state);
  if (house.unheard === unheard) return happened();
  return happened({ type: 'restaurant.listens', changes: [set('restaurant', house.id, { unheard })] });
}
