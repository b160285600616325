import { newId, useAct } from '../../live/use-live.ts';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AddStation } from './AddStation.tsx';
import { CloseStation } from './CloseStation.tsx';
import { StationCard } from './StationCard.tsx';
import { StationSheet } from './StationSheet.tsx';
import { useStations } from './use-stations.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';

type Asked = { readonly what: 'change' | 'close'; readonly stationId: string };

/** The stations, in the order of the kitchen. */
export function StationsPart({ mayEdit }: { readonly mayEdit: boolean }) {
  const stations = useStations();
  const act = useAct();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const one = stations.find(({ id }) => id === asked?.stationId);
  const change = (stationId: string): void => setAsked({ what: 'change', stationId });
  const open = (stationId: string, name: string): void => {
    if (wentThrough(act('openStation', { stationId }))) showToast(`${name} is open.`);
  };
  return (
    <section className="stations-part" aria-label="Stations">
      {stations.length === 0 && (
        <EmptyState icon="chef" title="No station yet">
          Without one nothing can be fired. The first one that a manager adds cooks everything that nobody else does.
        </EmptyState>
      )}
      <ul className="stations-cards">
        {stations.map((station) => (
          <StationCard
            key={station.id}
            station={station}
            onOpen={() => open(station.id, station.name)}
            onClose={() => setAsked({ what: 'close', stationId: station.id })}
            {...(mayEdit && { onChange: () => change(station.id) })}
          />
        ))}
      </ul>
      {mayEdit && <AddStation onAdd={(name) => act('addStation', { stationId: newId(), name }).refused} />}
      {one && asked?.what === 'change' && <StationSheet station={one} onClose={close} />}
      {one && asked?.what === 'close' && (
        <CloseStation station={one} onClose={close} {...(mayEdit && { onChange: () => change(one.id) })} />
      )}
    </section>
  );
}
