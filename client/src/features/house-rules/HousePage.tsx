import './house.css';
import { useLive } from '../../live/live-context.ts';
import { useLink, useRow } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { HouseForm } from './HouseForm.tsx';
import { Pacing } from './Pacing.tsx';

/** `/house`: what the house charges, gives away and pays out. */
export function HousePage() {
  const { isLoaded } = useLink();
  const may = useMay();
  const house = useRow('restaurant', useLive().actor.restaurantId);
  useTitle('House rules');
  if (!may('setSales')) {
    return (
      <EmptyState isWholePage icon="list" title="The rules of the house are a manager’s page">
        Ask a manager to change what checks are charged.
      </EmptyState>
    );
  }
  if (!isLoaded) return <Skeleton label="Loading the rules of the house" blocks={8} />;
  if (!house) {
    return (
      <EmptyState
        isWholePage
        icon="alert"
        title="The house is not on this device"
        action={<LinkButton to="/floor">To the floor</LinkButton>}
      >
        Its rules come with the next connection.
      </EmptyState>
    );
  }
  return (
    <div className="house">
      <h1>House rules</h1>
      <HouseForm house={house} />
      <Pacing pacing={house.pacing} />
    </div>
  );
}
