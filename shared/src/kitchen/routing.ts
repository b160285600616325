import { must } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import type { Line } from '../orders/orders-kinds.ts';

/** The stations that cook a line: the item's own, else its category's, else the fallback. A fired line always has one. */
export function stationsOf(state: State, line: Pick<Line, 'itemId' | 'name'>): readonly string[] {
  const item = state.item.get(line.itemId);
  const own = known(state, item?.stationIds ?? []);
  const routed = own.length > 0 ? own : known(state, (item && state.category.get(item.categoryId)?.stationIds) ?? []);
  if (routed.length > 0) return routed;
  const fallback = [...state.station.values()].find((station) => station.isFallback);
  must(fallback !== undefined, 'station/none', `No station cooks ${line.name}: name a fallback station first.`);
  return [fallback.id];
}

const known = (state: State, stationIds: readonly string[]): readonly string[] =>
  [...new Set(stationIds)].filter((stationId) => state.station.has(stationId));
