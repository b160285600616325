import { useEffect, useRef, useState } from 'react';
import { theChime } from './chime.ts';
import { useRemembered } from './use-remembered.ts';

/** asks: the browser waits for a tap before it lets the page be heard. */
export type Sound = 'asks' | 'on' | 'off' | 'missing';

/**
 * Rings when a ticket appears that was never on the wall before. A page may be heard after a tap, an installed one at once: it tries as
 * soon as it is opened, and again at every tap until it succeeds.
 */
export function useChime(ticketIds: readonly string[]): { readonly sound: Sound; readonly toggle: () => void } {
  const [isWanted, setWanted] = useRemembered('heard-kitchen-sound', true);
  const [isAllowed, setAllowed] = useState(() => theChime()?.isAllowed() ?? false);
  const chime = theChime();
  const asks = isWanted && !isAllowed && chime !== null;
  useEffect(() => {
    if (!asks || !chime) return;
    const told = (): void => setAllowed(chime.isAllowed());
    const allow = (): void => void chime.allow().then(told);
    const stop = chime.whenChanged(told);
    chime.tryAtOnce();
    addEventListener('click', allow);
    addEventListener('keydown', allow);
    return () => {
      stop();
      removeEventListener('click', allow);
      removeEventListener('keydown', allow);
    };
  }, [asks, chime]);
  useOnNew(ticketIds, () => {
    if (isWanted) chime?.ring();
  });
  if (!chime) return { sound: 'missing', toggle: () => {} };
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
