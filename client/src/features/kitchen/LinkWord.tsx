import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import type { LinkStatus } from '../../live/live.ts';
import { useLink } from '../../live/use-live.ts';
import { useWords } from './words/spoken.ts';

const ICONS: Readonly<Record<LinkStatus, IconName>> = {
  connecting: 'sync',
  live: 'tick',
  offline: 'offline',
  outdated: 'sync',
  refused: 'alert',
};

export function LinkWord() {
  const words = useWords();
  const { status, unsent } = useLink();
  return (
    <p className="kitchen-link" data-status={status}>
      <Icon name={ICONS[status]} />
      {words.links[status]}
      {unsent > 0 && `, ${words.unsent(unsent)}`}
    </p>
  );
}
