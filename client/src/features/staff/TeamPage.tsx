import './team.css';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DeviceList } from './DeviceList.tsx';
import { PairForm } from './PairForm.tsx';
import { PeopleList } from './PeopleList.tsx';

/** Who works here and on which screens. */
export function TeamPage() {
  const { role } = useLive().actor;
  const { isLoaded } = useLink();
  if (!isAllowed(role, 'staff.manage')) {
    return (
      <EmptyState icon="person" title="The team is a manager's page">
        Ask a manager for a PIN, or to pair a screen.
      </EmptyState>
    );
  }
  if (!isLoaded) return <Skeleton label="Loading the team" />;
  return (
    <div className="team">
      <header className="team-head">
        <h1>Team</h1>
        <LinkButton to="/kitchen/stations" icon="chef">
          Stations
        </LinkButton>
      </header>
      <PeopleList />
      <DeviceList />
      <PairForm />
    </div>
  );
}
