import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { withStations } from '@heard/shared/kitchen/open-station.ts';
import { standInFor } from '@heard/shared/kitchen/stand-in.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useMemo } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow, useRows, useSelect } from '../../live/use-live.ts';

const bySort = (a: Station, b: Station): number => a.sort - b.sort || a.name.localeCompare(b.name);

export const useStations = (): readonly Station[] => useRows('station', undefined, bySort);

/** Writes stations by their names, as one says them. */
export function useStationNames(): (stationIds: readonly string[]) => string {
  const stations = useStations();
  const names = useMemo(() => new Map(stations.map(({ id, name }) => [id, name])), [stations]);
  return useCallback((stationIds) => stationIds.flatMap((id) => names.get(id) ?? []).join(', '), [names]);
}

export const useHouse = () => useRow('restaurant', useLive().actor.restaurantId);

/** The open station that cooks what is meant for this one while it is closed; undefined where nobody would. */
export function useGoesTo(station: Station): Station | undefined {
  const select = useCallback(
    (state: State) => {
      const after = withStations(state, { ...station, isOpen: false });
      const to = after.station.get(standInFor(after, station.id));
      return to?.isOpen ? to : undefined;
    },
    [station],
  );
  return useSelect(['station'], select);
}
