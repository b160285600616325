import { set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { LineStatus } from '../orders/line-status.ts';
import { twinOf } from './hear-reroute.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { learnedFrom } from './prep-times-from-bump.ts';
import { ticketMoves, type TicketStatus } from './ticket-status.ts';

/** The ticket as it stands once it has moved, and with it each line that is as far as its slowest ticket. */
export function movedTicket(state: State, ticket: Ticket, to: TicketStatus, fields: Partial<Ticket>): Change[] {
  const status = ticketMoves.move(ticket.status, to);
  const twin = movedTwin(state, ticket, status, fields);
  const moved = [{ ...ticket, ...fields, status }, ...(twin ? [twin] : [])];
  return [
    set('ticket', ticket.id, { ...fields, status }),
    ...(twin ? [set('ticket', twin.id, { status, readyAt: twin.readyAt, servedAt: twin.servedAt })] : []),
    ...lineChanges(state, moved),
    ...learnedFrom(state, ticket, fields.readyAt),
  ];
}

/** What came to a second station because nobody had heard it is cooked once: done at one of the two, it is done at the other. */
function movedTwin(state: State, ticket: Ticket, status: TicketStatus, { readyAt, servedAt }: Partial<Ticket>): Ticket | undefined {
  const twin = status === 'cooking' ? undefined : twinOf(state, ticket);
  const isWhole = twin?.lines.every(({ lineId, isVoided }) => isVoided || ticket.lines.some((line) => line.lineId === lineId));
  if (!twin || !isWhole || twin.status === status || twin.status === 'served') return undefined;
  return { ...twin, status, readyAt: readyAt ?? twin.readyAt, servedAt: servedAt ?? twin.servedAt };
}

/** A station screen holds no lines; there the ticket alone moves. */
function lineChanges(state: State, moved: readonly Ticket[]): Change[] {
  return moved[0]!.lines.flatMap(({ lineId }) => {
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

function ticketsOfLine(state: State, moved: readonly Ticket[], lineId: string): Ticket[] {
  const tickets = moved.filter(({ lines }) => lines.some((line) => line.lineId === lineId));
  for (const ticket of state.ticket.values()) {
    const isMoved = moved.some(({ id }) => id === ticket.id);
    if (!isMoved && ticket.orderId === moved[0]!.orderId && ticket.lines.some((line) => line.lineId === lineId)) tickets.push(ticket);
  }
  return tickets;
}

function slowest(tickets: readonly Ticket[]): LineStatus {
  if (tickets.some((ticket) => ticket.status === 'cooking')) return 'fired';
  return tickets.some((ticket) => ticket.status === 'ready') ? 'ready' : 'served';
}
