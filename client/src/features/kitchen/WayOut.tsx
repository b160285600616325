import { Suspense, useState } from 'react';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useSession } from '../../app/session/session-context.ts';
import { late } from '../../ui/late.tsx';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

const LeaveDialog = late(async () => (await import('../../ui/LeaveDialog.tsx')).LeaveDialog);

/** People leave the wall for the floor, or, where the wall is all they see, sign out. A paired screen stays. */
export function WayOut() {
  const { role } = useLive().actor;
  if (role === 'screen') return null;
  if (!isAllowed(role, 'floor.seat')) return <SignOut />;
  return (
    <LinkButton to="/floor" icon="floor" isIconOnly>
      To the floor
    </LinkButton>
  );
}

function SignOut() {
  const session = useSession();
  const { unsent } = useLink();
  const [isAsking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    await session.signOut();
    location.assign('/sign-in');
  };
  return (
    <>
      <Button icon="signOut" isIconOnly onClick={() => (unsent > 0 ? setAsking(true) : void leave())}>
        Sign out
      </Button>
      <Suspense>{isAsking && <LeaveDialog onStay={() => setAsking(false)} onLeave={() => void leave()} />}</Suspense>
    </>
  );
}
