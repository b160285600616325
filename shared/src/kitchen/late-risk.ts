import { SECOND } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Station, Ticket } from './kitchen-kinds.ts';
import { queueOf, type Queued } from './work.ts';

/** A promise is kept when it is kept to the minute. */
export const KEPT_WITHIN = 60;

/**
 * Whether the queue in front of a ticket will not let it be ready when it was promised. Once that time has passed the ticket is late,
 * and says so by its age.
 */
export function lateRisk(ticket: Ticket, state: State, now: number): boolean {
  const station = state.station.get(ticket.stationId);
  if (!station || ticket.status !== 'cooking' || ticket.promisedAt === null) return false;
  return ticketsAtRisk(state.ticket.values(), station, now).has(ticket.id);
}

/** The same for all that cooks at a station, its queue walked once. */
export function ticketsAtRisk(tickets: Iterable<Ticket>, station: Station, now: number): ReadonlySet<string> {
  const atRisk = queueOf(tickets, station, now).tickets.filter((queued) => isAtRisk(queued, now));
  return new Set(atRisk.map(({ ticket }) => ticket.id));
}

function isAtRisk({ ticket: { promisedAt }, done }: Queued, now: number): boolean {
  if (promisedAt === null || promisedAt <= now) return false;
  return now + done * SECOND > promisedAt + KEPT_WITHIN * SECOND;
}
