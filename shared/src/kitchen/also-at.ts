import { set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from './kitchen-kinds.ts';

/** As many as a ticket names. */
const MOST_STATIONS = 12;

const isSameCourse = (one: Ticket, other: Ticket): boolean => one.orderId === other.orderId && one.course === other.course;

/** The other stations of a ticket's order and course, each once. */
function alsoAtOf(ticket: Ticket, among: readonly Ticket[]): string[] {
  const others = among.filter((other) => isSameCourse(ticket, other) && other.stationId !== ticket.stationId);
  return [...new Set(others.map(({ stationId }) => stationId))].slice(0, MOST_STATIONS);
}

/**
 * Tickets as they are now, each told of the others at its order and course, and what that changes for those that were there before:
 * a plate leaves when all of its stations are done, so each must know who they are.
 */
export function withAlsoAt(state: State, now: readonly Ticket[]): { readonly tickets: Ticket[]; readonly changes: Change[] } {
  const ids = new Set(now.map(({ id }) => id));
  const before = [...state.ticket.values()].filter((ticket) => !ids.has(ticket.id) && now.some((one) => isSameCourse(one, ticket)));
  const among = [...now, ...before];
  const changes = before.flatMap((ticket) => {
    const alsoAt = alsoAtOf(ticket, among);
    return alsoAt.join() === ticket.alsoAt.join() ? [] : [set('ticket', ticket.id, { alsoAt })];
  });
  return { tickets: now.map((ticket) => ({ ...ticket, alsoAt: alsoAtOf(ticket, among) })), changes };
}
