import { useNavigate } from 'react-router';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useRows } from '../../live/use-live.ts';
import type { View } from './kitchen-view.ts';
import { useMoreWords } from './words/use-more-words.ts';

const bySort = (a: Station, b: Station): number => a.sort - b.sort;

/** For people: a paired screen has its station for good. */
export function StationChooser({ view, name }: { readonly view: View; readonly name: string }) {
  const stations = useRows('station', undefined, bySort);
  const navigate = useNavigate();
  const words = useMoreWords();
  const { role } = useLive().actor;
  return (
    <div className="kitchen-chooser">
      <h1 className="visually-hidden">{name}</h1>
      <select
        className="kitchen-name"
        aria-label="Station"
        value={view ?? '/kitchen'}
        onChange={({ target: { value } }) => void navigate(value.startsWith('/') ? value : `/kitchen/${value}`)}
      >
        <option value="/kitchen">{words.pass}</option>
        {stations.map((station) => (
          <option key={station.id} value={station.id}>
            {station.name}
          </option>
        ))}
        <option value="/expo">Expo</option>
        <option value="/runner">{words.runner}</option>
        <option value="/ready">
          {words.preparing} / {words.ready}
        </option>
        {isAllowed(role, 'stations.open') && <option value="/kitchen/stations">Open or close stations</option>}
      </select>
      <Icon name="down" />
    </div>
  );
}
