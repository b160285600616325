import { useEffect, useMemo } from 'react';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useAct, useYou } from '../../live/use-live.ts';
import { isBeforeEyes, makeHearing } from './hearing.ts';

type Watch = (card: HTMLElement) => () => void;
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1];
const noWatch: Watch = () => () => {};

/** Returns how a card says that it hangs on the wall; the receipt follows once it was really seen (MISSION K4). */
export function useHearing(): Watch {
  const act = useAct();
  const role = useYou()?.role;
  const hearing = useMemo(
    () =>
      makeHearing({
        send: (ticketIds) => void act('hearTickets', { ticketIds: [...ticketIds] }),
        isShown: () => document.visibilityState === 'visible',
        onFrame: (then) => void requestAnimationFrame(then),
      }),
    [act],
  );
  const observer = useMemo(() => observing(hearing.look), [hearing]);
  useEffect(() => {
    document.addEventListener('visibilitychange', hearing.wake);
    return () => {
      document.removeEventListener('visibilitychange', hearing.wake);
      observer.disconnect();
      hearing.stop();
    };
  }, [hearing, observer]);
  return useMemo(() => (role && isAllowed(role, 'tickets.hear') ? watchWith(observer, hearing.look) : noWatch), [role, observer, hearing]);
}

type Look = (ticketId: string, isInView: boolean) => void;

const observing = (look: Look): IntersectionObserver =>
  new IntersectionObserver((entries) => entries.forEach((entry) => look(ticketOf(entry.target), isBeforeEyes(entry))), {
    threshold: THRESHOLDS,
  });

const watchWith =
  (observer: IntersectionObserver, look: Look): Watch =>
  (card) => {
    observer.observe(card);
    return () => {
      observer.unobserve(card);
      look(ticketOf(card), false);
    };
  };

const ticketOf = (card: Element): string => (card as HTMLElement).dataset['ticket'] ?? '';
