import { SECOND } from '../kernel/time.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { rerouteUnheard } from './hear-reroute.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { cameAt } from './move-tickets.ts';

/** A ticket nobody has on a screen after this long rings the server who sent it (MISSION K4). */
export const UNHEARD_AFTER = 5 * SECOND;

/**
 * A screen says that it shows these tickets. Only the first hearing counts; unknown tickets (gone meanwhile) are passed over, and so
 * are those of another station: that they are seen elsewhere does not get them cooked.
 */
export function hearTickets(state: State, { now, who }: Context, input: { ticketIds: readonly string[] }): Outcome<Record<string, never>> {
  // A screen does not know its own row; the server does.
  const station = (who.deviceId && state.device.get(who.deviceId)?.stationId) ?? null;
  const fresh = [...new Set(input.ticketIds)].filter((ticketId) => {
    const ticket = state.ticket.get(ticketId);
    return ticket?.heardAt === null && (station === null || station === ticket.stationId);
  });
  if (fresh.length === 0) return happened();
  return happened({
    type: 'tickets.heard',
    changes: fresh.map((ticketId) => set('ticket', ticketId, { heardAt: now, heardBy: who.deviceId })),
  });
}

/** Tickets that are cooking unheard for too long become an alarm, once; where the house wants it, they go to another station as well. */
export function alarmUnheard(state: State, { now }: Context): Outcome<Record<string, never>> {
  const unheard = unheardTickets(state).flatMap(({ ticket, since }) => (now - since >= UNHEARD_AFTER ? ticket : []));
  if (unheard.length === 0) return happened();
  const alarm = { type: 'tickets.unheard', changes: unheard.map((ticket) => set('ticket', ticket.id, { alarmedAt: now })) };
  const rerouted = theRestaurant(state).unheard === 'reroute' ? unheard.flatMap((ticket) => rerouteUnheard(state, now, ticket)) : [];
  return rerouted.length === 0 ? happened(alarm) : happened(alarm, { type: 'tickets.rerouted', changes: rerouted });
}

/** What cooks unheard, with nobody told of it yet, and since when its station could have shown it. */
export function unheardTickets(state: State): { readonly ticket: Ticket; readonly since: number }[] {
  const tickets = [...state.ticket.values()].filter(
    ({ status, heardAt, alarmedAt }) => status === 'cooking' && heardAt === null && alarmedAt === null,
  );
  const came = tickets.length === 0 ? undefined : cameAt(state);
  return tickets.map((ticket) => ({ ticket, since: came?.get(ticket.id) ?? ticket.firedAt }));
}
