import { useRef, useState } from 'react';
import { allergyMarks, hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { Acted } from '../../live/live.ts';
import { useLive } from '../../live/live-context.ts';
import { placeOf } from './kitchen-view.ts';

/** The second half of a double tap must not take back what the first half did. */
const DOUBLE_TAP = 400;

export interface Bumping {
  /** Whether a tap on the ticket says that its allergies are read; only the next one bumps it. */
  readonly isToBeRead: (ticketId: string) => boolean;
  /** What the ticket asks for next: to be read, or bumped. */
  readonly bump: (ticketId: string) => void;
  readonly recall: (ticketId: string) => void;
  /** What just happened, or why it did not; read aloud. */
  readonly says: string;
}

export function useBumping(): Bumping {
  const { act, store } = useLive();
  const [says, setSays] = useState('');
  const last = useRef({ ticketId: '', at: 0 });
  const [doing] = useState(() => {
    const doing = (command: (ticket: Ticket) => Acted, done: (ticket: Ticket) => string) => (ticketId: string) => {
      const now = Date.now();
      const ticket = store.row('ticket', ticketId);
      if (!ticket || (last.current.ticketId === ticketId && now - last.current.at < DOUBLE_TAP)) return;
      last.current = { ticketId, at: now };
      const { refused } = command(ticket);
      setSays(refused ? refused.message : done(ticket));
    };
    const isToBeRead = (ticketId: string): boolean => {
      const ticket = store.row('ticket', ticketId);
      return ticket !== undefined && hasUnseenAllergy(ticket);
    };
    const read = doing(
      (ticket) => act('acknowledgeAllergy', { ticketId: ticket.id, seen: allergyMarks(ticket) }),
      (ticket) => `The allergies of ${placeOf(ticket)} are read.`,
    );
    const bump = doing(
      ({ id: ticketId }) => act('bumpTicket', { ticketId }),
      (ticket) => `${placeOf(ticket)} bumped. Press U to undo.`,
    );
    const recall = doing(
      ({ id: ticketId }) => act('recallTicket', { ticketId }),
      (ticket) => `${placeOf(ticket)} is back on the wall.`,
    );
    return { isToBeRead, bump: (ticketId: string) => (isToBeRead(ticketId) ? read : bump)(ticketId), recall };
  });
  return { ...doing, says };
}
