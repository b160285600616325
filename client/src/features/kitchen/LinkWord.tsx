import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import type { LinkStatus } from '../../live/live.ts';
import { useLink } from '../../live/use-live.ts';

const WORDS: Readonly<Record<LinkStatus, { readonly says: string; readonly icon: IconName }>> = {
  connecting: { says: 'Connecting', icon: 'sync' },
  live: { says: 'Live', icon: 'tick' },
  offline: { says: 'Offline', icon: 'offline' },
  outdated: { says: 'Old release', icon: 'sync' },
  refused: { says: 'Signed out', icon: 'alert' },
};

export function LinkWord() {
  const { status, unsent } = useLink();
  const { says, icon } = WORDS[status];
  return (
    <p className="kitchen-link" data-status={status}>
      <Icon name={icon} />
      {says}
      {unsent > 0 && `, ${unsent} to send`}
    </p>
  );
}
