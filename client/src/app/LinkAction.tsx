import { useEffect, useState } from 'react';
import { useLink } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';

/** What somebody can do about the link. Taps waiting here survive either. */
export function LinkAction({ onSignOut }: { readonly onSignOut: () => void }) {
  const { status } = useLink();
  const isPartGone = useIsPartGone();
  if (status === 'refused') return <Button onClick={onSignOut}>Sign in again</Button>;
  if (status !== 'outdated' && !isPartGone) return null;
  return (
    <Button icon="sync" onClick={() => location.reload()}>
      Load new release
    </Button>
  );
}

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
