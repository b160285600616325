import { useNavigate } from 'react-router';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useRows } from '../../live/use-live.ts';
import type { View } from './kitchen-view.ts';

const bySort = (a: Station, b: Station): number => a.sort - b.sort;

/** For people: a paired screen has its station for good. */
export function StationChooser({ view, name }: { readonly view: View; readonly name: string }) {
  const stations = useRows('station', undefined, bySort);
  const navigate = useNavigate();
  return (
    <div className="kitchen-chooser">
      <h1 className="visually-hidden">{name}</h1>
      <select
        className="kitchen-name"
        aria-label="Station"
        value={view ?? ''}
        onChange={(event) => void navigate(event.target.value === '' ? '/kitchen' : `/kitchen/${event.target.value}`)}
      >
        <option value="">The pass</option>
        {stations.map((station) => (
          <option key={station.id} value={station.id}>
            {station.name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
}
