import { useRef, useState } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useLive } from '../../live/live-context.ts';
import { placeOf } from './kitchen-view.ts';

/** The second half of a double tap must not take back what the first half did. */
const DOUBLE_TAP = 400;

export interface Bumping {
  readonly bump: (ticketId: string) => void;
  readonly recall: (ticketId: string) => void;
  /** What just happened, or why it did not; read aloud. */
  readonly says: string;
}

export function useBumping(): Bumping {
  const { act, store } = useLive();
  const [says, setSays] = useState('');
  const last = useRef({ ticketId: '', at: 0 });
  const [{ bump, recall }] = useState(() => {
    const doing = (command: 'bumpTicket' | 'recallTicket', done: (ticket: Ticket) => string) => (ticketId: string) => {
      const now = Date.now();
      const ticket = store.row('ticket', ticketId);
      if (!ticket || (last.current.ticketId === ticketId && now - last.current.at < DOUBLE_TAP)) return;
      last.current = { ticketId, at: now };
      const { refused } = act(command, { ticketId });
      setSays(refused ? refused.message : done(ticket));
    };
    return {
      bump: doing('bumpTicket', (ticket) => `${placeOf(ticket)} bumped. Press U to undo.`),
      recall: doing('recallTicket', (ticket) => `${placeOf(ticket)} is back on the wall.`),
    };
  });
  return { bump, recall, says };
}
