import { useLink } from '../live/use-live.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { linkWords } from './link-words.ts';

const ICON_OF: Readonly<Record<string, IconName>> = { connecting: 'sync', offline: 'offline', outdated: 'sync', refused: 'alert' };

/** Always in sight, and read aloud when it changes. */
export function LinkStatus() {
  const link = useLink();
  const { word, says } = linkWords(link);
  const icon = ICON_OF[link.status];
  return (
    <output className="link-status" data-status={link.status}>
      {icon ? <Icon name={icon} size={1.125} /> : <span className="link-dot" />}
      <b>{word}</b>
      {says && <span className="link-says">{says}</span>}
      {link.unsent > 0 && <span className="link-unsent">{link.unsent} unsent</span>}
    </output>
  );
}
