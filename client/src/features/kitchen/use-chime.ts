import { useEffect, useRef, useState } from 'react';
import { fetched } from '../../live/fetched.ts';
import { useRemembered } from './use-remembered.ts';

/** asks: the browser waits for a tap before it lets the page be heard. */
export type Sound = 'asks' | 'on' | 'off' | 'missing';

const chime = fetched(async () => (await import('./chime.ts')).theChime());
const hasSound = (): boolean => typeof AudioContext !== 'undefined';

/** Rings when a ticket appears that was never on the wall before. The first tap anywhere is the one that browsers ask for. */
export function useChime(ticketIds: readonly string[]): { readonly sound: Sound; readonly toggle: () => void } {
  const [isWanted, setWanted] = useRemembered('heard-kitchen-sound', true);
  const [isAllowed, setAllowed] = useState(false);
  const asks = isWanted && !isAllowed;
  useEffect(() => {
    if (!asks || !hasSound()) return;
    const ask = async (): Promise<void> => setAllowed((await (await chime())?.allow()) ?? false);
    const allow = (): void => void ask().catch(() => {});
    // A kiosk may be allowed without a tap.
    void chime().then(
      (found) => setAllowed(found?.isAllowed() ?? false),
      () => {},
    );
    addEventListener('click', allow);
    addEventListener('keydown', allow);
    return () => {
      removeEventListener('click', allow);
      removeEventListener('keydown', allow);
    };
  }, [asks]);
  useOnNew(ticketIds, () => {
    if (isWanted && hasSound())
      void chime().then(
        (found) => found?.ring(),
        () => {},
      );
  });
  if (!hasSound()) return { sound: 'missing', toggle: () => {} };
  return { sound: asks ? 'asks' : isWanted ? 'on' : 'off', toggle: () => !asks && setWanted(!isWanted) };
}

/** What hung on the wall when it was opened is not new, nor is what was recalled. */
function useOnNew(ticketIds: readonly string[], then: () => void): void {
  const seen = useRef<Set<string> | null>(null);
  useEffect(() => {
    const known = seen.current;
    seen.current = new Set([...(known ?? []), ...ticketIds]);
    if (known && ticketIds.some((ticketId) => !known.has(ticketId))) then();
  });
}
