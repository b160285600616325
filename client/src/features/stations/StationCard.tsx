import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { languageName } from './languages.ts';
import { asMinutes } from './minutes.ts';
import { useGoesTo } from './use-stations.ts';

interface StationCardProps {
  readonly station: Station;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** A manager's only. */
  readonly onChange?: () => void;
}

const timesSay = ({ warmAfter, dueAfter, lateAfter }: Pick<Station, 'warmAfter' | 'dueAfter' | 'lateAfter'>): string =>
  [warmAfter, dueAfter, lateAfter].map(asMinutes).join(' · ');

export function StationCard({ station, onOpen, onClose, onChange }: StationCardProps) {
  const { name, isOpen, isFallback } = station;
  return (
    <li className="station-card" data-closed={!isOpen || undefined}>
      <div className="station-name">
        <h2>{name}</h2>
        <Badge hue={isOpen ? 150 : 25} icon={isOpen ? 'tick' : 'pause'}>
          {isOpen ? 'Open' : 'Closed'}
        </Badge>
        {isFallback && <Badge icon="chef">Fallback</Badge>}
      </div>
      <StationFacts station={station} />
      <div className="station-deeds">
        <Button onClick={isOpen ? onClose : onOpen}>
          {isOpen ? 'Close' : 'Open'}
          <span className="visually-hidden"> {name}</span>
        </Button>
        {onChange && (
          <Button onClick={onChange}>
            Change<span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function StationFacts({ station }: { readonly station: Station }) {
  const { isOpen, parallel, fullAfter, language, byDaypart } = station;
  const goesTo = useGoesTo(station);
  return (
    <dl className="station-facts">
      <dt>Warm, due, late after</dt>
      <dd>
        {timesSay(station)} min
        {byDaypart.map((times) => (
          <small key={times.daypart}>
            {times.daypart}: {timesSay(times)}
          </small>
        ))}
      </dd>
      <dt>{isOpen ? 'When closed, its lines go to' : 'Its lines go to'}</dt>
      <dd>{goesTo?.name ?? 'nobody: it must stay open'}</dd>
      <dt>At once</dt>
      <dd>
        {parallel} {parallel === 1 ? 'dish' : 'dishes'}, {fullAfter === 0 ? 'never full' : `full at ${asMinutes(fullAfter)} min of work`}
      </dd>
      {language && (
        <>
          <dt>Speaks</dt>
          <dd>{languageName(language)}</dd>
        </>
      )}
    </dl>
  );
}
