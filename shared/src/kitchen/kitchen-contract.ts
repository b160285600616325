import { command } from '../contract/endpoint.ts';
import { bool, id, list, object, text, time } from '../kernel/shape.ts';
import { acknowledgeAllergy } from './acknowledge-allergy.ts';
import { acknowledgeChange } from './acknowledge-change.ts';
import { bumpLine, recallLine } from './bump-line.ts';
import { bumpTicket, recallTicket, serveTicket } from './bump.ts';
import { hearTickets } from './hear.ts';
import { rushTicket } from './rush-ticket.ts';
import { serveOrder, takeBackOrder } from './serve-order.ts';

const ticket = { ticketId: id() };
const line = { ticketId: id(), lineId: id() };
const tickets = { ticketIds: list(id(), 50, 1) };

export const kitchenCommands = {
  bumpTicket: command({
    name: 'kitchen.bump',
    path: '/tickets/:ticketId/bump',
    may: 'tickets.bump',
    says: 'Mark a ticket done at its station.',
    params: ticket,
    errors: ['ticket/is-served', 'ticket/allergy-unseen', 'ticket/change-unseen', 'ticket/is-cancelled', 'ticket/other-station'],
    rule: bumpTicket,
  }),
  recallTicket: command({
    name: 'kitchen.recall',
    path: '/tickets/:ticketId/recall',
    may: 'tickets.bump',
    says: 'Bring a ticket back to its station.',
    params: ticket,
    errors: ['ticket/is-cancelled', 'ticket/other-station'],
    rule: recallTicket,
  }),
  bumpLine: command({
    name: 'kitchen.bump-line',
    path: '/tickets/:ticketId/lines/:lineId/bump',
    may: 'tickets.bump',
    says: 'Mark one dish of a ticket done; with the last one the ticket is.',
    params: line,
    errors: [
      'ticket/is-served',
      'ticket/allergy-unseen',
      'ticket/change-unseen',
      'ticket/is-cancelled',
      'ticket/other-station',
      'line/is-voided',
    ],
    rule: bumpLine,
  }),
  recallLine: command({
    name: 'kitchen.recall-line',
    path: '/tickets/:ticketId/lines/:lineId/recall',
    may: 'tickets.bump',
    says: 'One dish of a ticket is to be made after all.',
    params: line,
    errors: ['ticket/is-served', 'ticket/other-station', 'line/is-voided'],
    rule: recallLine,
  }),
  rushTicket: command({
    name: 'kitchen.rush',
    path: '/tickets/:ticketId/rush',
    may: 'tickets.bump',
    says: 'Put what cooks of an order and course ahead of the others, or back in its turn.',
    params: ticket,
    body: { isRush: bool() },
    errors: ['rush/nothing', 'ticket/other-station'],
    rule: rushTicket,
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
  serveOrder: command({
    name: 'kitchen.serve-order',
    path: '/tickets/serve',
    may: 'tickets.serve',
    says: 'What one check has in the window was carried out, all of these tickets or none.',
    body: tickets,
    errors: ['ticket/is-cooking', 'ticket/allergy-unseen', 'ticket/other-check'],
    rule: serveOrder,
  }),
  takeBackOrder: command({
    name: 'kitchen.take-back-order',
    path: '/tickets/take-back',
    may: 'tickets.serve',
    says: 'These tickets stand in the window after all.',
    body: tickets,
    errors: ['ticket/other-check'],
    rule: takeBackOrder,
  }),
  acknowledgeChange: command({
    name: 'kitchen.acknowledge-change',
    path: '/tickets/:ticketId/change/seen',
    may: 'tickets.bump',
    says: 'The station has seen what was cancelled or moved on a ticket, up to this change.',
    params: ticket,
    body: { changedAt: time() },
    errors: ['ticket/changed-again', 'ticket/other-station'],
    rule: acknowledgeChange,
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
