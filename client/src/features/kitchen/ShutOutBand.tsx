import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { storedValue } from '../../app/session/stored-value.ts';
import { useLive } from '../../live/live-context.ts';
import { renewWhenLeftAlone } from '../../live/renew-alone.ts';
import { watchTouches } from '../../live/touches.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** Across the wall once the server will not talk to it any more: too old, or signed out. */
export const ShutOutBand = ({ why }: { readonly why: 'outdated' | 'refused' }) => (why === 'outdated' ? <NewRelease /> : <SignedOut />);

const renewed = storedValue<number>('heard-renewed-alone', () => sessionStorage);

/** It loads by itself once nobody touches the screen; the button is for whoever will not wait. */
function NewRelease() {
  const { link } = useLive();
  useEffect(() => {
    const untouchedFor = watchTouches();
    return renewWhenLeftAlone({
      workers: navigator.serviceWorker as ServiceWorkerContainer | undefined,
      untouchedFor,
      hasUnsent: () => link.get().unsent > 0,
      reload: () => location.reload(),
      now: Date.now,
      last: renewed,
    });
  }, [link]);
  return (
    <div className="kitchen-band" role="alert">
      <Icon name="sync" />
      <p>
        <strong>There is a new release of Heard.</strong> This screen loads it by itself as soon as nobody touches it.
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
