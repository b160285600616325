import { derivedId } from '../kernel/ids.ts';
import { add, set, type Change } from '../live/event.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { withAlsoAt } from './also-at.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { daypartNow, dishOf } from './quote.ts';
import { workOf } from './work.ts';

/**
 * What cooks goes to another station: as the same ticket, so that a line has neither one more nor one fewer, and as one that nobody
 * there has heard or read yet. What the guest was told stays told. The ledger takes from the one station what it was told and tells the other; both rows stay.
 */
export function moveTickets(state: State, { now }: Context, tickets: readonly Ticket[], stationId: string): Change[] {
  const unheard = { stationId, heardAt: null, heardBy: null, alarmedAt: null, allergySeenAt: null };
  const { tickets: moved, changes } = withAlsoAt(
    state,
    tickets.map((ticket) => ({ ...ticket, ...unheard, workSeconds: workAt(state, ticket, stationId) })),
  );
  return [
    ...moved.map(({ id, alsoAt, workSeconds }) => set('ticket', id, { ...unheard, alsoAt, workSeconds })),
    ...changes,
    ...tickets.flatMap((ticket) => toldOtherwise(ticket, stationId, now)),
  ];
}

/** What it means for the other station, which may take another time for the same dishes. A screen of the kitchen knows no lines. */
function workAt(state: State, { lines, firedAt, workSeconds }: Ticket, stationId: string): number {
  const known = lines.flatMap(({ lineId }) => state.line.get(lineId) ?? []);
  if (known.length < lines.length) return workSeconds;
  const daypart = daypartNow(state, firedAt);
  return Math.round(workOf(known.map((line) => dishOf(state, line, { stationId, daypart }))));
}

function toldOtherwise({ id: ticketId, stationId: from, lines }: Ticket, to: string, at: number): Change[] {
  const told = (lineId: string, stationId: string, quantity: number): Change =>
    add('fire', { id: derivedId(lineId, `moved:${ticketId}:${from}>${to}:${stationId}:${at}`), lineId, stationId, ticketId, quantity, at });
  return lines.flatMap(({ lineId, quantity }) => [told(lineId, from, -quantity), told(lineId, to, quantity)]);
}

/** When tickets came to where they are from another station; those that were fired there are not among them. */
export function cameAt({ fire: fires }: Pick<State, 'fire'>): Map<string, number> {
  const came = new Map<string, number>();
  for (const { ticketId, quantity, at } of fires.values()) if (quantity < 0) came.set(ticketId, Math.max(at, came.get(ticketId) ?? at));
  return came;
}
