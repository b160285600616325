import { useEffect, useState } from 'react';
import { useLink } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Icon } from '../ui/Icon.tsx';

/** What somebody can do about the link. Taps waiting here survive either. */
export function LinkAction({ onSignOut }: { readonly onSignOut: () => void }) {
  const { status } = useLink();
  const isPartGone = useIsPartGone();
  if (status === 'refused') return <Button onClick={onSignOut}>Sign in again</Button>;
  if (status === 'offline') return <ToEmergencyPad />;
  if (status !== 'outdated' && !isPartGone) return null;
  return (
    <Button icon="sync" onClick={() => location.reload()}>
      Load new release
    </Button>
  );
}

/** A page of its own, outside the app: it works even when the app does not. */
const ToEmergencyPad = () => (
  <a className={buttonClass({ tone: 'quiet', isIconOnly: true })} href="/emergency.html" aria-label="Emergency pad" title="Emergency pad">
    <Icon name="note" />
  </a>
);

/** A part of this release is no longer served: another one was put in its place. */
function useIsPartGone(): boolean {
  const [isPartGone, setPartGone] = useState(false);
  useEffect(() => {
    const notice = (): void => setPartGone(true);
    window.addEventListener('vite:preloadError', notice);
    return () => window.removeEventListener('vite:preloadError', notice);
  }, []);
  return isPartGone;
}
