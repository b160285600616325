import { useEffect, useRef, useState } from 'react';
import { hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import { fetched } from '../../live/fetched.ts';
import { useLive } from '../../live/live-context.ts';
import { useSpoken } from './words/spoken.ts';

export interface Hands {
  /** What the ticket asks for next: to be read, or bumped. */
  readonly bump: (ticketId: string) => void;
  /** One dish is done, or is not done after all. */
  readonly tapLine: (ticketId: string, lineId: string) => void;
  /** Undoes what was done last to a ticket: its last dish alone, where that had taken it away. */
  readonly recall: (ticketId: string) => void;
  /** Undoes what was done last at this wall. */
  readonly undo: () => void;
  /** Puts it ahead of the others, or back in its turn. */
  readonly rush: (ticketId: string) => void;
}

export interface Bumping extends Hands {
  /** Whether a tap on the ticket says that something on it is read; only the next one bumps it. */
  readonly isToBeRead: (ticketId: string) => boolean;
  /** What just happened, or why it did not; read aloud. */
  readonly says: string;
}

type Making = typeof import('./kitchen-later.ts').makingHands;
let making: Making | undefined;
export const warmHands = fetched(async () => (making = (await import('./kitchen-later.ts')).makingHands));

/** A tap that is faster than the part that acts waits for it. */
export function useBumping(): Bumping {
  const { act, store } = useLive();
  const [says, setSays] = useState('');
  const { all } = useSpoken();
  const spoken = useRef(all);
  useEffect(() => {
    spoken.current = all;
  }, [all]);
  const [doing] = useState(() => {
    let hands: Hands | undefined;
    const withHands = (then: (hands: Hands) => void): void => {
      if (!making)
        return void warmHands().then(
          () => withHands(then),
          () => {},
        );
      hands ??= making({ act, store, spoken: () => spoken.current, tell: setSays });
      then(hands);
    };
    return {
      bump: (ticketId: string) => withHands(({ bump }) => bump(ticketId)),
      tapLine: (ticketId: string, lineId: string) => withHands(({ tapLine }) => tapLine(ticketId, lineId)),
      recall: (ticketId: string) => withHands(({ recall }) => recall(ticketId)),
      undo: () => withHands(({ undo }) => undo()),
      rush: (ticketId: string) => withHands(({ rush }) => rush(ticketId)),
      isToBeRead: (ticketId: string) => {
        const ticket = store.row('ticket', ticketId);
        return ticket !== undefined && (hasUnseenAllergy(ticket) || ticket.changedAt !== null);
      },
    };
  });
  return { ...doing, says };
}
