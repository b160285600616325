import { useState } from 'react';
import type { Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';
import { useAct, useRows } from '../../live/use-live.ts';
import { useLive } from '../../live/live-context.ts';
import { Field } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { SavedSheet } from './SavedSheet.tsx';
import { PickStations } from './PickStations.tsx';

const bySort = (a: Modifier | ModifierGroup, b: Modifier | ModifierGroup): number => a.sort - b.sort || a.name.localeCompare(b.name);

interface ModifierSheetProps {
  /** Empty: one is chosen first. */
  readonly modifierId: string;
  readonly onClose: () => void;
}

export function ModifierSheet({ modifierId: first, onClose }: ModifierSheetProps) {
  const act = useAct();
  const { store } = useLive();
  const stationsOf = (id: string): string[] => store.row('modifier', id)?.stationIds ?? [];
  const [modifierId, setModifierId] = useState(first);
  const [stationIds, setStationIds] = useState<string[]>(() => stationsOf(first));
  const [error, setError] = useState<string | undefined>();
  const choose = (id: string): void => {
    setModifierId(id);
    // What was ticked for nobody yet is meant for whoever is chosen.
    if (stationIds.length === 0) setStationIds(stationsOf(id));
    setError(undefined);
  };
  const save = (): void => {
    if (modifierId === '') return setError('Choose a modifier.');
    const { refused } = act('routeModifier', { modifierId, stationIds });
    setError(refused?.message);
    if (refused) return;
    showToast(`${store.row('modifier', modifierId)?.name} is saved.`);
    onClose();
  };
  return (
    <SavedSheet title="A modifier adds a station" error={error} onSave={save} onClose={onClose}>
      <PickModifier value={modifierId} onChange={choose} />
      <PickStations label="also goes to" picked={stationIds} onChange={setStationIds} />
    </SavedSheet>
  );
}

function PickModifier({ value, onChange }: { readonly value: string; readonly onChange: (modifierId: string) => void }) {
  const groups = useRows('modifierGroup', undefined, bySort);
  const modifiers = useRows('modifier', undefined, bySort);
  return (
    <Field label="A line with">
      {(ties) => (
        <select {...ties} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">Choose a modifier</option>
          {groups.map((group) => (
            <optgroup key={group.id} label={group.name}>
              {modifiers
                .filter(({ groupId }) => groupId === group.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
