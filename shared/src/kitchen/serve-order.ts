import { found, must } from '../kernel/errors.ts';
import type { Change } from '../live/event.ts';
import { draftOf } from '../live/draft-state.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import { applyEvents, type State } from '../live/state.ts';
import { mustHaveSeenAllergies } from './acknowledge-allergy.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { movedTicket } from './ticket-moves.ts';
import type { TicketStatus } from './ticket-status.ts';

type Tickets = { readonly ticketIds: readonly string[] };

/** The expo sends out what one check has in the window, all of it or nothing. What is out already stays out. */
export function serveOrder(state: State, { now }: Context, { ticketIds }: Tickets): Outcome<Record<string, never>> {
  const tickets = ofOneCheck(state, ticketIds).filter(({ status }) => status !== 'served');
  for (const ticket of tickets) mustHaveSeenAllergies(ticket);
  return moved(state, tickets, 'served', 'order.served', { servedAt: now });
}

/** It was not carried out after all, and stands in the window again. What a station has called back stays there. */
export function takeBackOrder(state: State, _context: Context, { ticketIds }: Tickets): Outcome<Record<string, never>> {
  const tickets = ofOneCheck(state, ticketIds).filter(({ status }) => status === 'served');
  return moved(state, tickets, 'ready', 'order.taken-back', { servedAt: null });
}

function ofOneCheck(state: State, ticketIds: readonly string[]): Ticket[] {
  const tickets = [...new Set(ticketIds)].map((ticketId) => found(state.ticket.get(ticketId), 'ticket'));
  const [first] = tickets;
  must(
    tickets.every(({ checkId }) => checkId === first?.checkId),
    'ticket/other-check',
    'These tickets are of several checks.',
  );
  return tickets;
}

/** One after the other: a line that several stations cook is out with the last of them. */
function moved(
  state: State,
  tickets: readonly Ticket[],
  to: TicketStatus,
  type: string,
  times: Partial<Ticket>,
): Outcome<Record<string, never>> {
  const after = draftOf(state);
  const changes: Change[] = [];
  for (const ticket of tickets) {
    const next = movedTicket(after, ticket, to, times);
    applyEvents(after, [{ type, changes: next }]);
    changes.push(...next);
  }
  return changes.length === 0 ? happened() : happened({ type, changes });
}
