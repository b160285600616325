import { found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from '../kitchen/kitchen-kinds.ts';

/** Moves what cooks of these lines to the front, at each of their stations. Rushing twice is rushing once. */
export function rushLines(state: State, _context: Context, input: { lineIds: readonly string[] }): Outcome<Record<string, never>> {
  const asked = new Set(input.lineIds);
  for (const lineId of asked) found(state.line.get(lineId), 'line');
  const cooking = [...state.ticket.values()].filter((ticket) => ticket.status === 'cooking' && bears(ticket, asked));
  must(cooking.length > 0, 'rush/nothing', 'Nothing of this is cooking.');
  const slow = cooking.filter((ticket) => !ticket.isRush);
  if (slow.length === 0) return happened();
  return happened({ type: 'tickets.rushed', changes: slow.map((ticket) => set('ticket', ticket.id, { isRush: true })) });
}

const bears = (ticket: Ticket, lineIds: ReadonlySet<string>): boolean =>
  ticket.lines.some((line) => !line.isVoided && lineIds.has(line.lineId));
