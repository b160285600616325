import { useState } from 'react';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import { useAct, useRow, useRows } from '../../live/use-live.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { Confirm } from './Confirm.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { DeviceSheet } from './DeviceSheet.tsx';
import { DeviceUnheard } from './DeviceUnheard.tsx';

const isPaired = (device: Device): boolean => device.revokedAt === null;
/** Those that somebody has to look after come first. */
const byNeed = (a: Device, b: Device): number =>
  Number(b.darkSince !== null) - Number(a.darkSince !== null) || a.name.localeCompare(b.name);

export function DeviceList() {
  const devices = useRows('device', isPaired, byNeed);
  const [revoked, setRevoked] = useState<Device | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const sheetOf = useRow('device', changed);
  const act = useAct();
  const revoke = ({ id, name }: Device): void => {
    if (wentThrough(act('revokeDevice', { deviceId: id }))) showToast(`${name} is shut out.`);
    setRevoked(null);
  };
  return (
    <section className="team-part" aria-labelledby="team-devices">
      <h2 id="team-devices">Screens and terminals</h2>
      {devices.length === 0 && <p className="team-none">None is paired yet.</p>}
      <ul className="team-list">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} onChange={() => setChanged(device.id)} onRevoke={() => setRevoked(device)} />
        ))}
      </ul>
      <DeviceUnheard />
      {sheetOf && <DeviceSheet key={sheetOf.id} device={sheetOf} onClose={() => setChanged(null)} />}
      {revoked && (
        <Confirm title={`Revoke ${revoked.name}?`} deed="Revoke" onConfirm={() => revoke(revoked)} onClose={() => setRevoked(null)}>
          It goes dark within seconds and shows a new code. To use it again, pair it again.
        </Confirm>
      )}
    </section>
  );
}
