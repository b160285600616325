import { command } from '../contract/endpoint.ts';
import { id, list, object, text } from '../kernel/shape.ts';
import { acknowledgeAllergy } from './acknowledge-allergy.ts';
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
    errors: ['ticket/is-served', 'ticket/allergy-unseen'],
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
    errors: ['ticket/is-cooking', 'ticket/allergy-unseen'],
    rule: serveTicket,
  }),
  acknowledgeAllergy: command({
    name: 'kitchen.acknowledge-allergy',
    path: '/tickets/:ticketId/allergies/seen',
    may: 'tickets.bump',
    says: 'The station has read the allergies of a ticket, these.',
    params: ticket,
    body: { seen: list(object({ lineId: id(), what: text({ max: 40 }) }), 4_000) },
    errors: ['ticket/allergy-new'],
    rule: acknowledgeAllergy,
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
