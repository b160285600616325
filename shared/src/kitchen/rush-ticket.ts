import { found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { mustBeOfStation } from './of-station.ts';

/** The kitchen puts an order's course ahead of the others, or back in its turn, at every station that cooks of it. */
export function rushTicket(
  state: State,
  context: Context,
  { ticketId, isRush }: { readonly ticketId: string; readonly isRush: boolean },
): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  mustBeOfStation(state, context, ticket);
  must(ticket.status === 'cooking', 'rush/nothing', 'Nothing of this is cooking.');
  const goesWith = (one: Ticket): boolean => one.orderId === ticket.orderId && one.course === ticket.course && one.status === 'cooking';
  const others = [...state.ticket.values()].filter((one) => goesWith(one) && one.isRush !== isRush);
  if (others.length === 0) return happened();
  return happened({ type: isRush ? 'tickets.rushed' : 'tickets.unrushed', changes: others.map(({ id }) => set('ticket', id, { isRush })) });
}
