import { found } from '../kernel/errors.ts';
import { businessDay } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Restaurant } from './restaurants-kinds.ts';

/** The fold is of one restaurant; this is its own row. */
export function theRestaurant(state: State): Restaurant {
  const [restaurant] = state.restaurant.values();
  return found(restaurant, 'restaurant');
}

/** The restaurant's business day at a moment (ms, UTC). */
export function dayAt(state: State, at: number): string {
  const { timeZone, cutoffHour } = theRestaurant(state);
  return businessDay(at, timeZone, cutoffHour);
}
