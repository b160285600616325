import './shell.css';
import { Suspense, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useLive } from '../live/live-context.ts';
import { Icon } from '../ui/Icon.tsx';
import { NavLink } from '../ui/Link.tsx';
import { Quiet } from '../ui/Quiet.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { areasFor, isOpenTo, type Area } from './areas.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { AccountDialog, RefusalsTray, ShellParts, UnheardAlarm } from './screens.ts';
import { TopBar } from './TopBar.tsx';
import { useArrival } from './use-arrival.ts';
import { useWarmScreens } from './use-warm-screens.ts';

export function Shell({ onSignOut }: { readonly onSignOut: () => void }) {
  const { role } = useLive().actor;
  const areas = areasFor(role);
  const { pathname } = useLocation();
  const [opened, setOpened] = useState<'account' | 'refusals' | null>(null);
  const main = useArrival();
  useWarmScreens();
  const close = (): void => setOpened(null);
  return (
    <div className="shell">
      <a className="skip visually-hidden" href="#main">
        Skip to the content
      </a>
      <div className="shell-top">
        <TopBar areas={areas} onSignOut={onSignOut} onAccount={() => setOpened('account')} onRefusals={() => setOpened('refusals')} />
        <Quiet>
          <UnheardAlarm />
        </Quiet>
      </div>
      <main id="main" ref={main} className="shell-main" tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Skeleton label="Loading" blocks={12} />}>
            {isOpenTo(role, pathname) ? <Outlet /> : <Navigate to="/" replace />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <BottomNav areas={areas} />
      <Quiet>
        <ShellParts />
      </Quiet>
      <Suspense>
        {opened === 'account' && <AccountDialog onClose={close} onSignOut={onSignOut} />}
        {opened === 'refusals' && <RefusalsTray onClose={close} />}
      </Suspense>
    </div>
  );
}

/** On a phone the ways to go lie under the thumb. */
function BottomNav({ areas }: { readonly areas: readonly Area[] }) {
  return (
    <nav className="bottom-nav" aria-label="Main">
      {areas.map((area) => (
        <NavLink key={area.path} to={area.path} className="bottom-link">
          <Icon name={area.icon} />
          {area.word}
        </NavLink>
      ))}
    </nav>
  );
}
