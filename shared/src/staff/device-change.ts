import { found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Device } from './staff-kinds.ts';

export interface DeviceWish extends Pick<Device, 'name' | 'shows' | 'stationId'> {
  readonly deviceId: string;
}

/** Another name, another station, another use of the same screen. It follows by itself; nobody has to walk there. */
export function changeDevice(state: State, _context: Context, { deviceId, ...wish }: DeviceWish): Outcome<Record<string, never>> {
  const device = found(state.device.get(deviceId), 'device');
  must(device.revokedAt === null, 'device/revoked', 'This screen was revoked. Pair it again.');
  const isAtStation = device.role === 'screen' && wish.shows === 'station';
  must(!isAtStation || wish.stationId !== null, 'device/no-station', 'Say which station it shows.');
  if (isAtStation) found(state.station.get(wish.stationId!), 'station');
  const fields =
    device.role === 'terminal'
      ? { name: wish.name }
      : { name: wish.name, shows: wish.shows, stationId: isAtStation ? wish.stationId : null };
  const isSame = Object.entries(fields).every(([field, value]) => device[field as keyof typeof fields] === value);
  if (isSame) return happened();
  return happened({ type: 'device.changed', changes: [set('device', deviceId, fields)] });
}
