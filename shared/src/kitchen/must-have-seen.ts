import { must } from '../kernel/errors.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { isGone, unseenCancelled } from './ticket-changes.ts';

type Lines = Pick<Ticket, 'lines'>;

/**
 * A cancelled line must be read before the ticket leaves: who has it in the pan would send a plate nobody ordered, and who bumps in a
 * hurry would have acknowledged what they never read. A ticket that only goes to another table may leave at once; runners read where to.
 */
export function mustHaveSeenCancelled(ticket: Lines): void {
  mustNotBeGone(ticket);
  must(unseenCancelled(ticket).length === 0, 'ticket/change-unseen', 'Something on this ticket was cancelled: read that first.');
}

export const mustNotBeGone = (ticket: Lines): void =>
  must(!isGone(ticket), 'ticket/is-cancelled', 'Everything on this ticket was cancelled.');

/** What is out at the table is brought back as a whole, by a recall. */
export const mustNotBeServed = ({ status }: Pick<Ticket, 'status'>): void =>
  must(status !== 'served', 'ticket/is-served', 'This ticket was carried out already.');
