import { useLink } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PastRow } from './PastRow.tsx';
import { usePastChecks, type PastWanted } from './use-past-checks.ts';
import { useRecall } from './use-recall.ts';

export function PastList(wanted: PastWanted) {
  const { status } = useLink();
  const { checks, more, problem, isAsking, showMore, again } = usePastChecks(wanted);
  const { wanted: coming, recall } = useRecall();
  const isOff = status !== 'live';
  if (isAsking) return <Skeleton label="Looking for earlier checks" blocks={6} />;
  return (
    <>
      {isOff && <Banner tone="calm">No network: earlier checks are not on this device. They are asked for when it is back.</Banner>}
      {problem && (
        <Banner tone="warn" action={<Button onClick={again}>Try again</Button>}>
          {problem}
        </Banner>
      )}
      {!isOff && !problem && checks.length === 0 && (
        <EmptyState icon="receipt" title={wanted.number === undefined ? 'No check was paid on this day' : 'No such check on this day'}>
          A check counts for the day on which it was opened.
        </EmptyState>
      )}
      {checks.length > 0 && (
        <ul className="earlier-list" aria-label="Paid checks, the last first">
          {checks.map((check) => (
            <PastRow key={check.id} check={check} isComing={coming === check.id} isOff={isOff || coming !== null} onOpen={recall} />
          ))}
        </ul>
      )}
      {more && !isOff && (
        <Button size="l" isWide onClick={showMore}>
          Show more
        </Button>
      )}
      <p className="earlier-how">
        A check that is opened here comes back for the rest of today: all screens see it, and its payments can be given back. What is given
        back counts today; the figures of its own day stand.
      </p>
    </>
  );
}
