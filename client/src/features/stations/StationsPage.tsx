import './stations.css';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { DaypartsPart } from './DaypartsPart.tsx';
import { ModifiersPart } from './ModifiersPart.tsx';
import { RoutesPart } from './RoutesPart.tsx';
import { StationsPart } from './StationsPart.tsx';

/** Who cooks what, where and when. The kitchen opens and closes stations here; the rest is a manager's. */
export function StationsPage() {
  const { role } = useLive().actor;
  const { isLoaded } = useLink();
  useTitle('Stations');
  if (!isAllowed(role, 'stations.open')) {
    return (
      <EmptyState icon="chef" title="Stations are the kitchen's page" isWholePage>
        Whoever works in the kitchen opens and closes them.
      </EmptyState>
    );
  }
  if (!isLoaded) return <Skeleton label="Loading the stations" />;
  const mayEdit = isAllowed(role, 'kitchen.edit');
  return (
    <div className="stations">
      <header className="stations-head">
        <h1>Stations</h1>
        <div className="stations-ways">
          {mayEdit && (
            <LinkButton to="/kitchen/times" icon="clock">
              Times
            </LinkButton>
          )}
          <LinkButton to="/kitchen" icon="chef">
            Kitchen
          </LinkButton>
        </div>
      </header>
      <StationsPart mayEdit={mayEdit} />
      {mayEdit && (
        <div className="stations-rules">
          <DaypartsPart />
          <RoutesPart />
          <ModifiersPart />
        </div>
      )}
    </div>
  );
}
