import { SECOND } from '../kernel/time.ts';
import { add, set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Station, Ticket } from './kitchen-kinds.ts';
import { cameAt } from './move-tickets.ts';
import { afterBump, learnedOf, LONGEST_BUMP, prepTimeId, SHORTEST_BUMP } from './prep-times.ts';
import { daypartNow, dishOf } from './quote.ts';
import { allFree, begunAt, cookOn } from './work.ts';

/**
 * What a bump teaches, counted from when the station had hands for the ticket: the queue in front of it is not the dish's fault.
 *
 * Nobody sees when each dish of a ticket was done, so all of them are credited in proportion: a ticket that took a fifth longer than
 * its dishes were believed to take tells each of them that it took a fifth longer than believed. Where belief is right on the whole
 * they all stand still, and a dish that is alone on its ticket is credited with all of its time, which parts those that always come
 * together. A station's screen holds no lines; there nothing is learned, nor from a ticket that came from another station half done.
 */
export function learnedFrom(state: State, ticket: Ticket, readyAt: number | null | undefined): Change[] {
  if (ticket.status !== 'cooking' || !readyAt) return [];
  const station = state.station.get(ticket.stationId);
  const lines = ticket.lines.flatMap(({ lineId, isVoided }) => (isVoided ? [] : (state.line.get(lineId) ?? [])));
  if (!station || lines.length === 0 || cameAt(state).has(ticket.id)) return [];
  const took = tookSeconds(state, ticket, station, readyAt);
  if (took === null) return [];
  const daypart = daypartNow(state, ticket.firedAt);
  const dishes = lines.map((line) => dishOf(state, line, { stationId: station.id, daypart }));
  const factor = took / Math.max(1, cookOn(allFree(station), dishes).done);
  return [...new Set(lines.map(({ itemId }) => itemId))].flatMap((itemId) => {
    const where = { itemId, stationId: station.id, daypart };
    const known = learnedOf(state, where);
    const next = afterBump(known, known.typical * factor);
    if (next === known) return [];
    const id = prepTimeId(where);
    return [state.prepTime.has(id) ? set('prepTime', id, next) : add('prepTime', { id, ...where, ...next })];
  });
}

/** Null where it says nothing: bumped as soon as it was fired, or with the ticket before it in one sweep. */
function tookSeconds(state: State, ticket: Ticket, { id, parallel }: Station, readyAt: number): number | null {
  const bumped = [...state.ticket.values()].filter((other) => other.stationId === id && other.readyAt !== null && other.id !== ticket.id);
  const took = (readyAt - begunAt(ticket, bumped, { parallel })) / SECOND;
  return took >= SHORTEST_BUMP && took <= LONGEST_BUMP ? took : null;
}
