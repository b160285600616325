import './nobody-in.css';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { UnsentNote } from '../ui/UnsentNote.tsx';
import { shutOut } from './session/paired-device.ts';
import { useSession, useSessionView } from './session/session-context.ts';
import type { Membership } from './session/session-view.ts';

/** Nobody is signed in, or it is not said yet where they work today. */
export function NobodyIn() {
  const session = useSession();
  const { person, memberships } = useSessionView();
  if (!person) return shutOut().read() ? <Navigate to="/pair" replace /> : <ToSignIn />;
  if (memberships === null) return <Skeleton label="Finding your restaurants" blocks={3} />;
  if (memberships.length > 0) return <ChooseRestaurant memberships={memberships} onChoose={(id) => session.chooseRestaurant(id)} />;
  return (
    <EmptyState
      isWholePage
      icon="party"
      title="You are not on a team yet"
      action={
        <Button size="l" onClick={() => void session.signOut()}>
          Sign out
        </Button>
      }
    >
      Ask a manager of your restaurant to invite you with this e-mail address.
    </EmptyState>
  );
}

function ToSignIn() {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    location.replace(`/sign-in.html${next}`);
  }, [pathname, search]);
  return <Skeleton label="Opening the sign-in page" blocks={3} />;
}

interface ChooseRestaurantProps {
  readonly memberships: readonly Membership[];
  readonly onChoose: (restaurantId: string) => void;
}

function ChooseRestaurant({ memberships, onChoose }: ChooseRestaurantProps) {
  return (
    <EmptyState isWholePage icon="cutlery" title="Where do you work today?">
      <UnsentNote />
      <ul className="choose-restaurant">
        {memberships.map(({ restaurantId, restaurantName, role }) => (
          <li key={restaurantId}>
            <Button size="xl" isWide onClick={() => onChoose(restaurantId)}>
              {restaurantName} · {role}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
