import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLink, useNow } from '../../live/use-live.ts';
import { clockOf } from '@heard/shared/kitchen/ticket-age.ts';

/** A start without the server takes this long to say so. */
const PATIENCE = 4 * SECOND;

export function Waiting() {
  const { status, since } = useLink();
  const waited = useNow(SECOND) - since;
  const isStuck = status !== 'live' && waited > PATIENCE;
  return (
    <output className="kitchen-state">
      <span className="kitchen-state-icon" data-turning={!isStuck || undefined}>
        <Icon name={isStuck ? 'offline' : 'sync'} />
      </span>
      <h2>{isStuck ? 'Heard cannot be reached' : 'Getting the tickets'}</h2>
      <p>
        {isStuck
          ? `Trying again by itself${waited > MINUTE ? `, for ${clockOf(waited)} now` : ''}. Is the network of the kitchen on?`
          : 'One moment.'}
      </p>
    </output>
  );
}
