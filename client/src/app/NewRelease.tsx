import { useEffect, useState } from 'react';
import { useLink } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';

/** The server speaks a newer language, or a part of this release is no longer served. Taps waiting here survive the reload. */
export function NewRelease() {
  const { status } = useLink();
  const [isPartGone, setPartGone] = useState(false);
  useEffect(() => {
    const notice = (): void => setPartGone(true);
    window.addEventListener('vite:preloadError', notice);
    return () => window.removeEventListener('vite:preloadError', notice);
  }, []);
  if (status !== 'outdated' && !isPartGone) return null;
  return (
    <Button icon="sync" onClick={() => location.reload()}>
      Load new release
    </Button>
  );
}
