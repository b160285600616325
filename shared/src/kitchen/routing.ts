import { must } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import type { Item } from '../menu/menu-kinds.ts';
import type { Line } from '../orders/orders-kinds.ts';
import { daypartAt } from '../restaurants/dayparts.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { fallbackOf, standInFor } from './stand-in.ts';

export type Routed = Pick<Line, 'itemId' | 'name'> & { readonly modifiers: readonly Pick<Line['modifiers'][number], 'modifierId'>[] };

/**
 * The stations that cook a line fired at `at`: what the part of the day says of its item, then of its category, then the item's
 * own, then its category's, else the fallback; and those that its modifiers add. Whoever stands in for a closed station cooks for
 * it: a fired line always has a station.
 */
export function stationsOf(state: State, line: Routed, at: number): readonly string[] {
  const named = [...cooksOf(state, line, at), ...addedBy(state, line)];
  must(named.length > 0, 'station/none', `No station cooks ${line.name}: name a fallback station first.`);
  return [...new Set(named.map((stationId) => standInFor(state, stationId)))];
}

function cooksOf(state: State, line: Routed, at: number): readonly string[] {
  const item = state.item.get(line.itemId);
  const fallback = fallbackOf(state);
  for (const stationIds of item ? saysOf(state, item, at) : []) {
    const known = stationIds.filter((stationId) => state.station.has(stationId));
    if (known.length > 0) return known;
  }
  return fallback ? [fallback.id] : [];
}

/** Who is named to cook an item, the strongest word first. */
function saysOf(state: State, item: Item, at: number): (readonly string[])[] {
  const own = [item.stationIds, state.category.get(item.categoryId)?.stationIds ?? []];
  if (state.route.size === 0) return own;
  const daypart = daypartAt(theRestaurant(state), at);
  const routes = [...state.route.values()].filter((route) => route.daypart === daypart);
  const ofItem = routes.find(({ itemId }) => itemId === item.id);
  const ofCategory = routes.find(({ categoryId }) => categoryId === item.categoryId);
  return [ofItem?.stationIds ?? [], ofCategory?.stationIds ?? [], ...own];
}

const addedBy = (state: State, { modifiers }: Routed): string[] =>
  modifiers
    .flatMap(({ modifierId }) => state.modifier.get(modifierId)?.stationIds ?? [])
    .filter((stationId) => state.station.has(stationId));
