import { transitions } from '../kernel/status.ts';

/** cooking: at its station. ready: bumped, in the window. served: carried out. */
export const TICKET_STATUSES = ['cooking', 'ready', 'served'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const ticketMoves = transitions<TicketStatus>('ticket', {
  cooking: ['ready'],
  ready: ['cooking', 'served'],
  served: ['cooking', 'ready'],
});
