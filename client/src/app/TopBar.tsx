import { useLive } from '../live/live-context.ts';
import { useLink, useRow } from '../live/use-live.ts';
import { initials } from '../ui/elapsed.ts';
import { NavLink } from '../ui/Link.tsx';
import { Quiet } from '../ui/Quiet.tsx';
import type { Area } from './areas.ts';
import { Brand } from './Brand.tsx';
import { LinkAction } from './LinkAction.tsx';
import { linkWords } from './link-words.ts';
import { LinkStatus } from './LinkStatus.tsx';
import { RefusalsButton } from './RefusalsButton.tsx';
import { ApprovalsBell } from './screens.ts';

interface TopBarProps {
  readonly areas: readonly Area[];
  readonly onSignOut: () => void;
  readonly onAccount: () => void;
  readonly onRefusals: () => void;
}

/** Its height never changes: what has to be said about the link is said inside it. */
export function TopBar({ areas, onSignOut, onAccount, onRefusals }: TopBarProps) {
  const { actor } = useLive();
  const restaurant = useRow('restaurant', actor.restaurantId);
  const me = useRow('member', actor.memberId);
  const { tone } = linkWords(useLink());
  return (
    <header className="topbar" data-tone={tone}>
      <Brand />
      <div className="topbar-where">
        <span className="topbar-name">{restaurant?.name ?? 'Heard'}</span>
        <LinkStatus />
      </div>
      <nav className="topbar-nav" aria-label="Main">
        {areas.map((area) => (
          <NavLink key={area.path} to={area.path} className="topbar-link">
            {area.word}
          </NavLink>
        ))}
      </nav>
      <LinkAction onSignOut={onSignOut} />
      <RefusalsButton onOpen={onRefusals} />
      <Quiet>
        <ApprovalsBell />
      </Quiet>
      <button type="button" className="me" aria-label={`You: ${me?.name ?? actor.role}`} onClick={onAccount}>
        {initials(me?.name ?? actor.role)}
      </button>
    </header>
  );
}
