import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { App } from './App.tsx';
import { NobodyIn, PairScreen, PinScreen } from './screens.ts';
import { useSession, useSessionView } from './session/session-context.ts';

/** Who stands before this device decides what it is: a screen to pair, a terminal that asks for a PIN, or somebody's own. */
export function Entry() {
  const session = useSession();
  const { actor } = useSessionView();
  const { pathname } = useLocation();
  return (
    <Suspense fallback={<Skeleton label="Loading Heard" blocks={12} />}>
      {pathname === '/pair' && <PairScreen />}
      {pathname !== '/pair' && !actor && <NobodyIn />}
      {pathname !== '/pair' && actor && (
        <LiveProvider restaurantId={actor.restaurantId} actor={actor} getToken={session.getToken}>
          {actor.role === 'terminal' ? <PinScreen /> : <App onSignOut={() => void session.signOut()} />}
        </LiveProvider>
      )}
    </Suspense>
  );
}
