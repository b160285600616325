import { useEffect, useSyncExternalStore } from 'react';
import { useLive } from '../live/live-context.ts';
import { warmScreens } from './screens.ts';

/** Not before there is something to see: what comes next must not hold up what comes first. */
export function useWarmScreens(): void {
  const { link } = useLive();
  const isLoaded = useSyncExternalStore(link.watch, () => link.get().isLoaded);
  useEffect(() => (isLoaded ? warmScreens() : undefined), [isLoaded]);
}
