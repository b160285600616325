import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';

/** `2 × Fries, Steak frites`: the lines of a ticket that are still wanted. */
export const ticketSays = (ticket: Pick<Ticket, 'lines'>): string =>
  ticket.lines
    .filter((line) => !line.isVoided)
    .map((line) => (line.quantity === 1 ? line.name : `${line.quantity} × ${line.name}`))
    .join(', ');
