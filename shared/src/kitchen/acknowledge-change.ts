import { Conflict, found } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { mustBeOfStation } from './of-station.ts';

/**
 * The station has seen what was cancelled or moved, up to the change it names. One that came while the tap was on its way has not been
 * read, and the kitchen has to look again.
 */
export function acknowledgeChange(
  state: State,
  context: Context,
  { ticketId, changedAt }: { readonly ticketId: string; readonly changedAt: number },
): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  mustBeOfStation(state, context, ticket);
  if (ticket.changedAt === null) return happened();
  if (ticket.changedAt > changedAt) throw new Conflict('ticket/changed-again', 'Look again, this ticket was changed once more.');
  const lines = ticket.lines.map((line) => (line.isVoided ? { ...line, isVoidSeen: true } : line));
  return happened({ type: 'ticket.change-seen', changes: [set('ticket', ticketId, { changedAt: null, lines })] });
}
