import { useState } from 'react';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import { useAct, useRow, useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { Confirm } from './Confirm.tsx';

const isPaired = (device: Device): boolean => device.revokedAt === null;
const byName = (a: Device, b: Device): number => a.name.localeCompare(b.name);

export function DeviceList() {
  const devices = useRows('device', isPaired, byName);
  const act = useAct();
  const [asked, setAsked] = useState<Device | null>(null);
  const revoke = ({ id, name }: Device): void => {
    if (wentThrough(act('revokeDevice', { deviceId: id }))) showToast(`${name} is shut out.`);
    setAsked(null);
  };
  return (
    <section className="team-part" aria-labelledby="team-devices">
      <h2 id="team-devices">Screens and terminals</h2>
      {devices.length === 0 && <p className="team-none">None is paired yet.</p>}
      <ul className="team-list">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} onRevoke={() => setAsked(device)} />
        ))}
      </ul>
      {asked && (
        <Confirm title={`Revoke ${asked.name}?`} deed="Revoke" onConfirm={() => revoke(asked)} onClose={() => setAsked(null)}>
          It goes dark within seconds and shows a new code. To use it again, pair it again.
        </Confirm>
      )}
    </section>
  );
}

function DeviceRow({ device, onRevoke }: { readonly device: Device; readonly onRevoke: () => void }) {
  const station = useRow('station', device.stationId);
  const isScreen = device.role === 'screen';
  const [house] = useRows('restaurant');
  const since = new Intl.DateTimeFormat(house?.locale, { dateStyle: 'medium', timeZone: house?.timeZone }).format(device.pairedAt);
  return (
    <li className="team-row">
      <span className="team-device">
        <Icon name={isScreen ? 'chef' : 'floor'} />
      </span>
      <div className="team-who">
        <h3>{device.name}</h3>
        <p>
          {isScreen ? `Kitchen screen, ${station?.name ?? 'the pass'}` : 'Shared terminal'} · paired {since}
        </p>
      </div>
      <div className="team-deeds">
        <Button tone="quiet" onClick={onRevoke}>
          Revoke<span className="visually-hidden"> {device.name}</span>
        </Button>
      </div>
    </li>
  );
}
