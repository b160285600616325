import type { Station } from './kitchen-kinds.ts';

/** What is known of the stations; every screen of the house knows this much. */
export type Stations = { readonly station: ReadonlyMap<string, Station> };

export function fallbackOf({ station: stations }: Stations): Station | undefined {
  for (const station of stations.values()) if (station.isFallback) return station;
  return undefined;
}

/**
 * Who cooks what is meant for a station: itself while it is open, else the first open one along `reroutesTo`, else the fallback or
 * whoever stands in for that. Where nobody is open the fallback keeps the line, so that none is lost.
 */
export function standInFor(state: Stations, stationId: string): string {
  const fallback = fallbackOf(state)?.id;
  return openAlong(state, stationId) ?? (fallback && openAlong(state, fallback)) ?? fallback ?? stationId;
}

function openAlong({ station: stations }: Stations, stationId: string): string | undefined {
  const passed = new Set<string>();
  for (let at: string | null = stationId; at !== null && !passed.has(at); at = stations.get(at)?.reroutesTo ?? null) {
    if (stations.get(at)?.isOpen) return at;
    passed.add(at);
  }
  return undefined;
}

/** Whether the way from a station along `reroutesTo` comes back to where it has been. */
export function isLoop({ station: stations }: Stations, stationId: string): boolean {
  const passed = new Set<string>();
  for (let at: string | null = stationId; at !== null; at = stations.get(at)?.reroutesTo ?? null) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}
