import { useState, type FormEvent } from 'react';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import { useAct, useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { DeviceHeard } from './DeviceHeard.tsx';
import { SHOWS } from './device-words.ts';
import { bySort } from './sorted-stations.ts';

interface DeviceSheetProps {
  readonly device: Device;
  readonly onClose: () => void;
}

type Typed = Pick<Device, 'name' | 'shows' | 'stationId'>;

/** What a screen is called and shows, and what it has shown. A change reaches it by itself. */
export function DeviceSheet({ device, onClose }: DeviceSheetProps) {
  const act = useAct();
  const [typed, setTyped] = useState<Typed>({ name: device.name, shows: device.shows, stationId: device.stationId });
  const [error, setError] = useState<string | undefined>();
  const type = (fields: Partial<Typed>): void => {
    setTyped({ ...typed, ...fields });
    setError(undefined);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const name = typed.name.trim();
    if (name === '') return setError('Give it a name.');
    const { refused } = act('changeDevice', { deviceId: device.id, ...typed, name });
    if (refused) return setError(refused.message);
    showToast(`${name} is changed. It follows by itself.`);
    onClose();
  };
  return (
    <Dialog title={device.name} place="side" onClose={onClose}>
      <form className="team-form" onSubmit={save} noValidate>
        <TextField
          label="Its name"
          value={typed.name}
          error={error}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => type({ name: event.target.value })}
        />
        {device.role === 'screen' && <WhatItShows typed={typed} onChange={type} />}
        <Button type="submit" tone="primary" size="l" isWide>
          Save
        </Button>
      </form>
      {device.role === 'screen' && <DeviceHeard deviceId={device.id} />}
    </Dialog>
  );
}

function WhatItShows({ typed, onChange }: { readonly typed: Typed; readonly onChange: (fields: Partial<Typed>) => void }) {
  const stations = useRows('station', undefined, bySort);
  return (
    <>
      <Choice label="What it shows" className="team-shows" value={typed.shows} options={SHOWS} onChange={(shows) => onChange({ shows })} />
      {typed.shows === 'station' && (
        <Field label="Its station">
          {(ties) => (
            <select
              className="input"
              {...ties}
              value={typed.stationId ?? ''}
              onChange={(event) => onChange({ stationId: event.target.value || null })}
            >
              {typed.stationId === null && <option value="">Choose a station</option>}
              {stations.map((station) => (
                <option key={station.id} value={station.id}>
                  {station.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
