import type { Route } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useState } from 'react';
import { useAct } from '../../live/use-live.ts';
import { Field } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { SavedSheet } from './SavedSheet.tsx';
import { PickStations } from './PickStations.tsx';
import { PickThing } from './PickThing.tsx';
import { idsOf, thingOf } from './routed.ts';
import { useHouse } from './use-stations.ts';

export function RouteSheet({ route, onClose }: { readonly route: Route; readonly onClose: () => void }) {
  const act = useAct();
  const dayparts = useHouse()?.dayparts ?? [];
  const [daypart, setDaypart] = useState(route.daypart);
  const [thing, setThing] = useState(thingOf(route));
  const [stationIds, setStationIds] = useState<string[]>(route.stationIds);
  const [error, setError] = useState<string | undefined>();
  const save = (): void => {
    if (thing === '') return setError('Say what is cooked elsewhere.');
    if (stationIds.length === 0) return setError('Say who cooks it.');
    const { refused } = act('setRoute', { routeId: route.id, daypart, ...idsOf(thing), stationIds });
    setError(refused?.message);
    if (refused) return;
    showToast(`Saved for ${daypart}.`);
    onClose();
  };
  return (
    <SavedSheet title="Cooked elsewhere" error={error} onSave={save} onClose={onClose}>
      <Field label="At">
        {(ties) => (
          <select {...ties} className="input" value={daypart} onChange={(event) => setDaypart(event.target.value)}>
            {dayparts.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      <PickThing value={thing} onChange={setThing} />
      <PickStations label="is cooked by" picked={stationIds} onChange={setStationIds} />
    </SavedSheet>
  );
}
