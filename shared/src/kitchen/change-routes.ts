import { found, must } from '../kernel/errors.ts';
import { add, remove, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { mustBeDaypart } from './change-station.ts';
import type { Route } from './kitchen-kinds.ts';

export type RouteWanted = Omit<Route, 'id'> & { readonly routeId: string };

/** Says where an item, or all of a category, is cooked at a part of the day. Of each there is one such word. */
export function setRoute(state: State, _context: Context, { routeId, ...wanted }: RouteWanted): Outcome<Record<string, never>> {
  const { daypart, itemId, categoryId } = wanted;
  must((itemId === null) !== (categoryId === null), 'route/of-what', 'Name an item or a category, and not both.');
  if (itemId !== null) found(state.item.get(itemId), 'item');
  if (categoryId !== null) found(state.category.get(categoryId), 'category');
  mustBeDaypart(state, daypart);
  const stationIds = knownStations(state, wanted.stationIds);
  const isSaid = (other: Route): boolean =>
    other.id !== routeId && other.daypart === daypart && other.itemId === itemId && other.categoryId === categoryId;
  must(![...state.route.values()].some(isSaid), 'route/known', `There is a route for this at ${daypart} already.`);
  const route: Route = { id: routeId, daypart, itemId, categoryId, stationIds };
  const known = state.route.get(routeId);
  if (known && isSame(known, route)) return happened();
  return happened({ type: 'route.set', changes: [known ? set('route', routeId, route) : add('route', route)] });
}

export function removeRoute(state: State, _context: Context, { routeId }: { routeId: string }): Outcome<Record<string, never>> {
  found(state.route.get(routeId), 'route');
  return happened({ type: 'route.removed', changes: [remove('route', routeId)] });
}

/** Says who also has to do with a line that has this modifier; nobody is an answer, too. */
export function routeModifier(
  state: State,
  _context: Context,
  input: { modifierId: string; stationIds: readonly string[] },
): Outcome<Record<string, never>> {
  const modifier = found(state.modifier.get(input.modifierId), 'modifier');
  const stationIds = knownStations(state, input.stationIds);
  if (stationIds.join() === modifier.stationIds.join()) return happened();
  return happened({ type: 'modifier.routed', changes: [set('modifier', modifier.id, { stationIds })] });
}

function knownStations(state: State, wanted: readonly string[]): string[] {
  for (const stationId of wanted) found(state.station.get(stationId), 'station');
  return [...new Set(wanted)];
}

const isSame = (one: Route, other: Route): boolean =>
  one.daypart === other.daypart &&
  one.itemId === other.itemId &&
  one.categoryId === other.categoryId &&
  one.stationIds.join() === other.stationIds.join();
