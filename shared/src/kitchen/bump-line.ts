import { found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { mustHaveSeenAllergies } from './acknowledge-allergy.ts';
import type { Ticket, TicketLine } from './kitchen-kinds.ts';
import { mustBeOfStation } from './of-station.ts';
import { mustHaveSeenCancelled, mustNotBeServed } from './must-have-seen.ts';
import { movedTicket } from './ticket-moves.ts';

type OneLine = { readonly ticketId: string; readonly lineId: string };

/** One dish of a ticket is done. With the last one the whole ticket is, and goes to the window. */
export function bumpLine(state: State, context: Context, { ticketId, lineId }: OneLine): Outcome<Record<string, never>> {
  const { ticket, line } = lineAt(state, context, ticketId, lineId);
  mustNotBeServed(ticket);
  if (line.isDone || ticket.status === 'ready') return happened();
  mustHaveSeenAllergies(ticket);
  const lines = marked(ticket, lineId, true);
  if (!isAllDone(lines)) return happened({ type: 'ticket.line-done', about: { lineId }, changes: [set('ticket', ticketId, { lines })] });
  mustHaveSeenCancelled(ticket);
  return happened({
    type: 'ticket.bumped',
    about: { lineId },
    changes: movedTicket(state, ticket, 'ready', { lines, readyAt: context.now }),
  });
}

/** The dish is to be made after all: the undo of the above, also where it had taken the ticket to the window. */
export function recallLine(state: State, context: Context, { ticketId, lineId }: OneLine): Outcome<Record<string, never>> {
  const { ticket, line } = lineAt(state, context, ticketId, lineId);
  mustNotBeServed(ticket);
  if (!line.isDone) return happened();
  const lines = marked(ticket, lineId, false);
  if (ticket.status === 'cooking')
    return happened({ type: 'ticket.line-recalled', about: { lineId }, changes: [set('ticket', ticketId, { lines })] });
  return happened({ type: 'ticket.recalled', about: { lineId }, changes: movedTicket(state, ticket, 'cooking', { lines, readyAt: null }) });
}

/** A ticket that comes back keeps what was done of it; one of which everything was done comes back to be made. */
export function withoutMarks({ lines }: Pick<Ticket, 'lines'>): Partial<Ticket> {
  return isAllDone(lines) ? { lines: lines.map((line) => ({ ...line, isDone: false })) } : {};
}

function lineAt(state: State, context: Context, ticketId: string, lineId: string): { ticket: Ticket; line: TicketLine } {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  mustBeOfStation(state, context, ticket);
  const line = found(
    ticket.lines.find((one) => one.lineId === lineId),
    'line',
  );
  must(!line.isVoided, 'line/is-voided', 'This line was cancelled.');
  return { ticket, line };
}

const marked = ({ lines }: Ticket, lineId: string, isDone: boolean): TicketLine[] =>
  lines.map((line) => (line.lineId === lineId ? { ...line, isDone } : line));

const isAllDone = (lines: readonly TicketLine[]): boolean => lines.every((line) => line.isDone || line.isVoided);
