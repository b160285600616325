import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useState } from 'react';
import { useAct } from '../../live/use-live.ts';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { SavedSheet } from './SavedSheet.tsx';
import { HandsFields } from './HandsFields.tsx';
import { StandInFields } from './StandInFields.tsx';
import { stationDraft, wantedOf } from './station-draft.ts';
import { TimesFields } from './TimesFields.tsx';

/** Everything about one station. What is refused stays as it was typed, with the reason beside it. */
export function StationSheet({ station, onClose }: { readonly station: Station; readonly onClose: () => void }) {
  const act = useAct();
  const [draft, setDraft] = useState(() => stationDraft(station));
  const [error, setError] = useState<string | undefined>();
  const change = (fields: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...fields });
    setError(undefined);
  };
  const save = (): void => {
    const wanted = wantedOf(draft, station);
    if (wanted === null) return setError('A time is written in minutes: 5, or 7.5.');
    const { refused } = act('changeStation', { stationId: station.id, ...(wanted as object) });
    setError(refused?.message);
    if (refused) return;
    showToast(`${draft.name.trim()} is saved.`);
    onClose();
  };
  return (
    <SavedSheet title={station.name} error={error} onSave={save} onClose={onClose}>
      <TextField
        label="Name"
        maxLength={40}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <StandInFields station={station} draft={draft} onChange={change} />
      <TimesFields draft={draft} onChange={change} />
      <HandsFields draft={draft} onChange={change} />
    </SavedSheet>
  );
}
