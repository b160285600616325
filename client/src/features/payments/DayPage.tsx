import './day.css';
import './till.css';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useLink } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CloseDay } from './CloseDay.tsx';
import { Figures } from './Figures.tsx';
import { LastClose } from './LastClose.tsx';
import { StillOpen } from './StillOpen.tsx';
import { useFigures } from './use-figures.ts';
import { useLastClose } from './use-last-close.ts';

/** `/day`: the X report as it grows, what still is open, and the Z report that ends it. */
export function DayPage() {
  const { isLoaded } = useLink();
  const may = useMay();
  useTitle('Day');
  if (!may('closeDay')) {
    return (
      <EmptyState isWholePage icon="receipt" title="The day is a manager’s page">
        Ask a manager for the figures of the day.
      </EmptyState>
    );
  }
  return isLoaded ? <Day /> : <Skeleton label="Loading the day" blocks={8} />;
}

function Day() {
  const figures = useFigures();
  const lastClose = useLastClose();
  const close = lastClose?.businessDay === figures.businessDay ? lastClose : null;
  return (
    <div className="day">
      <header className="day-head">
        <div>
          <h1>{close ? `Z ${close.number}` : 'X report'}</h1>
          <p>{figures.businessDay}</p>
        </div>
        <nav className="day-ways" aria-label="More about the day">
          <LinkButton icon="clock" to="/kitchen/times">
            Kitchen times
          </LinkButton>
          <LinkButton icon="receipt" to="/day/earlier">
            Earlier checks
          </LinkButton>
          <LinkButton icon="note" to="/house">
            House rules
          </LinkButton>
          <Button onClick={() => print()}>Print</Button>
        </nav>
      </header>
      {close ? <LastClose close={close} now={figures} /> : <Figures figures={figures} />}
      <StillOpen />
      {!close && <CloseDay figures={figures} isKnown={lastClose !== undefined} />}
    </div>
  );
}
