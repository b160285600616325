import { found } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { LineStatus } from '../orders/line-status.ts';
import { mustHaveSeenAllergies } from './acknowledge-allergy.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { ticketMoves, type TicketStatus } from './ticket-status.ts';

type OneTicket = { readonly ticketId: string };

/** Mark done at the station: the ticket is in the window. Bumping twice is one bump. */
export function bumpTicket(state: State, context: Context, { ticketId }: OneTicket): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  if (ticket.status === 'ready') return happened();
  mustHaveSeenAllergies(ticket);
  return moved(state, ticket, 'ready', 'ticket.bumped', { readyAt: context.now });
}

/** Bring back to the station, whether bumped a second or an hour ago. */
export function recallTicket(state: State, _context: Context, { ticketId }: OneTicket): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  if (ticket.status === 'cooking') return happened();
  return moved(state, ticket, 'cooking', 'ticket.recalled', { readyAt: null, servedAt: null });
}

/** Carried out to the guest. */
export function serveTicket(state: State, context: Context, { ticketId }: OneTicket): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  if (ticket.status === 'served') return happened();
  mustHaveSeenAllergies(ticket);
  return moved(state, ticket, 'served', 'ticket.served', { servedAt: context.now });
}

function moved(state: State, ticket: Ticket, to: TicketStatus, type: string, times: Partial<Ticket>): Outcome<Record<string, never>> {
  const next: Ticket = { ...ticket, ...times, status: ticketMoves.move(ticket.status, to) };
  return happened({ type, changes: [set('ticket', ticket.id, { ...times, status: next.status }), ...lineChanges(state, next)] });
}

/** A line is as far as its slowest ticket. A station screen holds no lines; there the ticket alone moves. */
function lineChanges(state: State, moved: Ticket): Change[] {
  return moved.lines.flatMap(({ lineId }) => {
    const line = state.line.get(lineId);
    if (!line || line.status === 'voided') return [];
    const tickets = ticketsOfLine(state, moved, lineId);
    const status = slowest(tickets);
    if (status === line.status) return [];
    const last = (times: (number | null)[]): number => Math.max(...times.map((at) => at ?? 0));
    return [
      set('line', lineId, {
        status,
        readyAt: status === 'fired' ? null : last(tickets.map((ticket) => ticket.readyAt ?? ticket.servedAt)),
        servedAt: status === 'served' ? last(tickets.map((ticket) => ticket.servedAt)) : null,
      }),
    ];
  });
}

function ticketsOfLine(state: State, moved: Ticket, lineId: string): Ticket[] {
  const tickets = [moved];
  for (const ticket of state.ticket.values()) {
    if (ticket.id !== moved.id && ticket.orderId === moved.orderId && ticket.lines.some((line) => line.lineId === lineId))
      tickets.push(ticket);
  }
  return tickets;
}

function slowest(tickets: readonly Ticket[]): LineStatus {
  if (tickets.some((ticket) => ticket.status === 'cooking')) return 'fired';
  return tickets.some((ticket) => ticket.status === 'ready') ? 'ready' : 'served';
}
