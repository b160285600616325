import { derivedId } from '../kernel/ids.ts';
import { add, set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { fallbackOf, standInFor } from './stand-in.ts';

/** As many as a ticket's row holds. */
const MOST_ALSO_AT = 12;

/** A ticket goes to a second station once, so its twin there has one name. */
const twinIdOf = (ticketId: string): string => derivedId(ticketId, 'rerouted');

type Tickets = Pick<State, 'ticket'>;

/** The same dishes at the other station: of a ticket that went there unheard, or of the one that came. */
export function twinOf(state: Tickets, ticket: Pick<Ticket, 'id' | 'orderId'>): Ticket | undefined {
  return state.ticket.get(twinIdOf(ticket.id)) ?? firstOf(state, ticket);
}

/** The ticket that this one was made of, where it came from another station. */
function firstOf({ ticket: tickets }: Tickets, { id, orderId }: Pick<Ticket, 'id' | 'orderId'>): Ticket | undefined {
  for (const other of tickets.values()) if (other.orderId === orderId && twinIdOf(other.id) === id) return other;
  return undefined;
}

/** Where a ticket goes that nobody at its station has heard; undefined where nobody else is open. */
function secondStation(state: State, { stationId }: Ticket): string | undefined {
  const ways = [state.station.get(stationId)?.reroutesTo, fallbackOf(state)?.id].filter((way) => way != null);
  return ways.map((way) => standInFor(state, way)).find((way) => way !== stationId && state.station.get(way)?.isOpen);
}

/**
 * The ticket hangs at a second station as well, once, and both say so. What is cooked there already is left out: the ledger tells a
 * station of each line once.
 */
export function rerouteUnheard(state: State, now: number, ticket: Ticket): Change[] {
  const to = secondStation(state, ticket);
  const id = twinIdOf(ticket.id);
  if (to === undefined || state.ticket.has(id) || firstOf(state, ticket)) return [];
  const lines = ticket.lines.filter(({ lineId, isVoided }) => !isVoided && !state.fire.has(derivedId(lineId, `fire:${to}`)));
  if (lines.length === 0) return [];
  const alsoAt = (stationIds: readonly string[], own: string): string[] =>
    [...new Set([...ticket.alsoAt, ...stationIds])].filter((stationId) => stationId !== own).slice(-MOST_ALSO_AT);
  const unseen = { firedAt: now, heardAt: null, heardBy: null, alarmedAt: null, changedAt: null, allergySeenAt: null };
  const fires = lines.map(({ lineId, quantity }) =>
    add('fire', { id: derivedId(lineId, `fire:${to}`), lineId, stationId: to, ticketId: id, quantity, at: now }),
  );
  return [
    add('ticket', { ...ticket, ...unseen, id, stationId: to, lines, alsoAt: alsoAt([ticket.stationId], to) }),
    set('ticket', ticket.id, { alsoAt: alsoAt([to], ticket.stationId) }),
    ...fires,
  ];
}
