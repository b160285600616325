import { found } from '../kernel/errors.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { mustHaveSeenAllergies } from './acknowledge-allergy.ts';
import { withoutMarks } from './bump-line.ts';
import { mustBeOfStation } from './of-station.ts';
import { mustHaveSeenCancelled, mustNotBeGone, mustNotBeServed } from './must-have-seen.ts';
import { movedTicket } from './ticket-moves.ts';

type OneTicket = { readonly ticketId: string };

/** Mark done at the station: the ticket is in the window. Bumping twice is one bump. */
export function bumpTicket(state: State, context: Context, { ticketId }: OneTicket): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  mustBeOfStation(state, context, ticket);
  if (ticket.status === 'ready') return happened();
  mustNotBeServed(ticket);
  mustHaveSeenAllergies(ticket);
  mustHaveSeenCancelled(ticket);
  return happened({ type: 'ticket.bumped', changes: movedTicket(state, ticket, 'ready', { readyAt: context.now }) });
}

/** Bring back to the station, whether bumped a second or an hour ago. */
export function recallTicket(state: State, context: Context, { ticketId }: OneTicket): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  mustBeOfStation(state, context, ticket);
  if (ticket.status === 'cooking') return happened();
  mustNotBeGone(ticket);
  const changes = movedTicket(state, ticket, 'cooking', { ...withoutMarks(ticket), readyAt: null, servedAt: null });
  return happened({ type: 'ticket.recalled', changes });
}

/** Carried out to the guest. */
export function serveTicket(state: State, context: Context, { ticketId }: OneTicket): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  if (ticket.status === 'served') return happened();
  mustHaveSeenAllergies(ticket);
  return happened({ type: 'ticket.served', changes: movedTicket(state, ticket, 'served', { servedAt: context.now }) });
}
