import './promises.css';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { LearnedTimes } from './LearnedTimes.tsx';
import { PromiseFigures } from './PromiseFigures.tsx';
import { QueueTable } from './QueueTable.tsx';

/** `/kitchen/times`: how promises were kept today, what each station has before it, and what was learned of each dish. */
export function TimesPage() {
  const { isLoaded } = useLink();
  const { role } = useLive().actor;
  useTitle('Kitchen times');
  if (!isAllowed(role, 'day.see')) {
    return (
      <EmptyState isWholePage icon="clock" title="Kitchen times are a manager’s page">
        Ask a manager how long dishes take and how promises were kept.
      </EmptyState>
    );
  }
  return isLoaded ? <Times /> : <Skeleton label="Loading the kitchen’s times" blocks={8} />;
}

function Times() {
  return (
    <div className="times">
      <header className="times-head">
        <LinkButton tone="quiet" size="l" icon="back" isIconOnly to="/day">
          Back to the day
        </LinkButton>
        <div>
          <h1>Kitchen times</h1>
          <p>What guests are told, and what it is worked out from.</p>
        </div>
      </header>
      <PromiseFigures />
      <QueueTable />
      <LearnedTimes />
    </div>
  );
}
