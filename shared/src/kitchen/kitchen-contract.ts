import { command } from '../contract/endpoint.ts';
import { id, list } from '../kernel/shape.ts';
import { bumpTicket, recallTicket, serveTicket } from './bump.ts';
import { hearTickets } from './hear.ts';

const ticket = { ticketId: id() };

export const kitchenCommands = {
  bumpTicket: command({
    name: 'kitchen.bump',
    path: '/tickets/:ticketId/bump',
    may: 'tickets.bump',
    says: 'Mark a ticket done at its station.',
    params: ticket,
    errors: ['ticket/is-served'],
    rule: bumpTicket,
  }),
  recallTicket: command({
    name: 'kitchen.recall',
    path: '/tickets/:ticketId/recall',
    may: 'tickets.bump',
    says: 'Bring a ticket back to its station.',
    params: ticket,
    rule: recallTicket,
  }),
  serveTicket: command({
    name: 'kitchen.serve',
    path: '/tickets/:ticketId/serve',
    may: 'tickets.serve',
    says: 'The ticket was carried out.',
    params: ticket,
    errors: ['ticket/is-cooking'],
    rule: serveTicket,
  }),
  hearTickets: command({
    name: 'kitchen.hear',
    path: '/tickets/hear',
    may: 'tickets.hear',
    says: 'A screen says that it shows these tickets.',
    body: { ticketIds: list(id(), 500, 1) },
    rule: hearTickets,
  }),
} as const;
