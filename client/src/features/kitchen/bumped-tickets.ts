import { isGone } from '@heard/shared/kitchen/ticket-changes.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isInView, type View } from './kitchen-view.ts';

/** What was bumped and can come back, the latest first. */
export function bumpedTickets(state: Pick<State, 'ticket'>, view: View): Ticket[] {
  const bumped: Ticket[] = [];
  for (const ticket of state.ticket.values())
    if (ticket.status !== 'cooking' && isInView(ticket, view) && !isGone(ticket)) bumped.push(ticket);
  return bumped.sort((a, b) => leftAt(b) - leftAt(a));
}

export const leftAt = ({ readyAt, servedAt, firedAt }: Ticket): number => readyAt ?? servedAt ?? firedAt;

/** `2 Ribeye, 1 Fries`: what a ticket asks for, in one line; nothing where all of it was cancelled. */
export const summaryOf = ({ lines }: Pick<Ticket, 'lines'>): string =>
  lines
    .filter((line) => !line.isVoided)
    .map((line) => `${line.quantity} ${line.name}`)
    .join(', ');

/** By table, number, server or dish; every word must be found. */
export function isAskedFor(ticket: Ticket, query: string): boolean {
  const { tableName, checkNumber, serverName, lines } = ticket;
  const text = [tableName, `#${checkNumber}`, serverName, ...lines.map(({ name }) => name)].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
