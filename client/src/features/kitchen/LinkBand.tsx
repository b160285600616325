import { counted } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLink, useRows } from '../../live/use-live.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { ShutOutBand } from './kitchen-parts.ts';
import { timeOfDay } from './WallClock.tsx';

/** Across the wall while what hangs there may not be all. */
export function LinkBand() {
  const { status, since, unsent } = useLink();
  const [house] = useRows('restaurant');
  if (status === 'outdated' || status === 'refused') return <ShutOut why={status} />;
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

/** Said by the server, and so never while the network is away. */
const ShutOut = (props: { readonly why: 'outdated' | 'refused' }) => (
  <Quiet>
    <ShutOutBand {...props} />
  </Quiet>
);
