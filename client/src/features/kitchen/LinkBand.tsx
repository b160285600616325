import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { counted } from '../../ui/elapsed.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLive } from '../../live/live-context.ts';
import { useLink, useRows } from '../../live/use-live.ts';
import { timeOfDay } from './WallClock.tsx';

/** Across the wall while what hangs there may not be all. */
export function LinkBand() {
  const { status, since, unsent } = useLink();
  const [house] = useRows('restaurant');
  if (status === 'outdated') return <NewRelease />;
  if (status === 'refused') return <SignedOut />;
  if (status !== 'offline') return null;
  return (
    <div className="kitchen-band" role="alert">
      <Icon name="offline" />
      <p>
        <strong>Offline since {timeOfDay(since, house)}.</strong> New tickets do not arrive here: ask the floor.{' '}
        {unsent > 0
          ? `${counted(unsent, 'tap is', 'taps are')} kept and will be sent.`
          : 'Bumps are kept and sent when the network is back.'}
      </p>
    </div>
  );
}

function NewRelease() {
  return (
    <div className="kitchen-band" role="alert">
      <Icon name="sync" />
      <p>
        <strong>There is a new release of Heard.</strong> This screen has to load it to go on.
      </p>
      <Button size="l" onClick={() => location.reload()}>
        Load it
      </Button>
    </div>
  );
}

/** Long enough to read why. */
const PAIR_AFTER = 6 * SECOND;

function SignedOut() {
  const isDevice = useLive().actor.role === 'screen';
  const navigate = useNavigate();
  useEffect(() => {
    if (!isDevice) return;
    const timer = setTimeout(() => void navigate('/pair?again'), PAIR_AFTER);
    return () => clearTimeout(timer);
  }, [isDevice, navigate]);
  return (
    <div className="kitchen-band" role="alert">
      <Icon name="alert" />
      <p>
        <strong>{isDevice ? 'This screen was signed out.' : 'You were signed out.'}</strong> New tickets do not arrive here.
        {isDevice && ' It shows a new pairing code in a moment.'}
      </p>
      {!isDevice && (
        <a className="button" href="/sign-in">
          Sign in again
        </a>
      )}
    </div>
  );
}
