import { TickBox } from './TickBox.tsx';
import { useStations } from './use-stations.ts';

interface PickStationsProps {
  readonly label: string;
  readonly picked: readonly string[];
  readonly onChange: (stationIds: string[]) => void;
}

/** As many as a line may go to by one word. */
const MOST = 8;

/** Any of the stations, all in sight. */
export function PickStations({ label, picked, onChange }: PickStationsProps) {
  const stations = useStations();
  const toggle = (stationId: string, isTicked: boolean): void =>
    onChange(isTicked ? [...picked, stationId].slice(-MOST) : picked.filter((id) => id !== stationId));
  return (
    <fieldset className="stations-pick">
      <legend>{label}</legend>
      {stations.map(({ id, name, isOpen }) => (
        <TickBox key={id} isTicked={picked.includes(id)} onChange={(isTicked) => toggle(id, isTicked)}>
          {name}
          {!isOpen && <small> closed now</small>}
        </TickBox>
      ))}
    </fieldset>
  );
}
