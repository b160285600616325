import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import { useNow, useRow, useRows } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { seenOf, workOf } from './device-words.ts';

interface DeviceRowProps {
  readonly device: Device;
  readonly onChange: () => void;
  readonly onRevoke: () => void;
}

const ALARM = 33;
const LOW = 20;

export function DeviceRow({ device, onChange, onRevoke }: DeviceRowProps) {
  const station = useRow('station', device.stationId);
  const [house] = useRows('restaurant');
  const seen = seenOf(device, house, useNow(MINUTE / 2));
  const isScreen = device.role === 'screen';
  return (
    <li className="team-row">
      <span className="team-device">
        <Icon name={isScreen ? 'chef' : 'floor'} />
      </span>
      <div className="team-who">
        <h3>{device.name}</h3>
        <p>
          {workOf(device, station?.name)}
          {isScreen && ` · ${seen.says}`}
        </p>
      </div>
      {isScreen && seen.is === 'dark' && (
        <Badge hue={ALARM} icon="alert">
          Dark
        </Badge>
      )}
      {device.battery !== null && (
        <Badge {...(device.battery <= LOW && { hue: ALARM, icon: 'alert' as const })}>Battery {device.battery} %</Badge>
      )}
      <div className="team-deeds">
        <Button tone="quiet" onClick={onChange}>
          Change<span className="visually-hidden"> {device.name}</span>
        </Button>
        <Button tone="quiet" onClick={onRevoke}>
          Revoke<span className="visually-hidden"> {device.name}</span>
        </Button>
      </div>
    </li>
  );
}
