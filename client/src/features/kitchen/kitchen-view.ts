import { allergyMarks, hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';

/** A station's id, or the pass: every station at once. */
export type View = string | null;

export const isInView = (ticket: Ticket, view: View): boolean => view === null || ticket.stationId === view;

/** It cooks, or is in the window with an allergy that was noted since: it must not leave before somebody has looked. */
const isOnWall = (ticket: Ticket): boolean => ticket.status === 'cooking' || (ticket.status === 'ready' && hasUnseenAllergy(ticket));

/** What is on the wall: the ids of its tickets, oldest first. */
export function cookingIds(state: Pick<State, 'ticket'>, view: View): string[] {
  const cooking: Ticket[] = [];
  for (const ticket of state.ticket.values()) if (isOnWall(ticket) && isInView(ticket, view)) cooking.push(ticket);
  return cooking.sort((a, b) => a.firedAt - b.firedAt || (a.id < b.id ? -1 : 1)).map((ticket) => ticket.id);
}

/** What rings when it is new: each ticket on the wall, and each allergy on one that nobody has read. */
export function ringing(state: Pick<State, 'ticket'>, view: View): string[] {
  return cookingIds(state, view).flatMap((ticketId) => {
    const ticket = state.ticket.get(ticketId)!;
    return hasUnseenAllergy(ticket) ? [ticketId, `${ticketId} ${allergyMarks(ticket).length}`] : [ticketId];
  });
}

/** What was bumped this service, the latest first. */
export function bumpedTickets(state: Pick<State, 'ticket'>, view: View): Ticket[] {
  const bumped: Ticket[] = [];
  for (const ticket of state.ticket.values()) if (ticket.status !== 'cooking' && isInView(ticket, view)) bumped.push(ticket);
  return bumped.sort((a, b) => leftAt(b) - leftAt(a));
}

export const leftAt = ({ readyAt, servedAt, firedAt }: Ticket): number => readyAt ?? servedAt ?? firedAt;

export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);

/** `Table 12`; a tab goes by its own name. */
export const placeOf = ({ tableName, checkNumber }: Pick<Ticket, 'tableName' | 'checkNumber'>): string => {
  if (tableName === '') return `Check ${checkNumber}`;
  return /^\d/.test(tableName) ? `Table ${tableName}` : tableName;
};

/** `2 Ribeye, 1 Fries`: what a ticket asks for, in one line. */
export const summaryOf = ({ lines }: Pick<Ticket, 'lines'>): string =>
  lines
    .filter((line) => !line.isVoided)
    .map((line) => `${line.quantity} ${line.name}`)
    .join(', ') || 'everything voided';
