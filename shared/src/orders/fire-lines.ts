import { found, must } from '../kernel/errors.ts';
import { derivedId } from '../kernel/ids.ts';
import { add, set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { withAlsoAt } from '../kitchen/also-at.ts';
import { withPromises } from '../kitchen/quote.ts';
import { stationsOf } from '../kitchen/routing.ts';
import { modifierWords } from '../menu/modifier-words.ts';
import type { Ticket, TicketLine } from '../kitchen/kitchen-kinds.ts';
import { withLaterCourses } from './later-courses.ts';
import { lineMoves } from './line-status.ts';
import { mustBeOpen } from './open-check.ts';
import type { Check, Line } from './orders-kinds.ts';

/** Fires held lines of a check; lines already fired are left as they are, so asking twice cooks once. */
export function fireHeldLines(
  state: State,
  context: Context,
  input: { checkId: string; lineIds: readonly string[] },
): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  const asked = [...new Set(input.lineIds)].map((lineId) => found(state.line.get(lineId), 'line'));
  must(
    asked.every((line) => line.checkId === check.id),
    'line/other-check',
    'A line of this fire is on another check.',
  );
  must(
    asked.every((line) => line.status !== 'voided'),
    'line/is-voided',
    'A voided line cannot be fired.',
  );
  const held = asked.filter((line) => line.status === 'held');
  if (held.length === 0) return happened();
  return happened(...withLaterCourses(state, [{ type: 'lines.fired', changes: fireLines(state, context, check, held) }]));
}

/**
 * One ticket per order, station and course, and the ledger rows that say how much each station was told to cook. A line's ledger
 * row bears an id that follows from line and station, so a second fire of the same line is refused by the database as well.
 */
export function fireLines(state: State, context: Context, check: Check, lines: readonly Line[]): Change[] {
  const tickets = new Map<string, Ticket>();
  const changes: Change[] = [];
  for (const line of lines) {
    for (const stationId of stationsOf(state, line, context.now)) {
      const ticketId = derivedId(lines[0]!.id, `ticket:${line.orderId}:${stationId}:${line.course}`);
      const ticket = tickets.get(ticketId) ?? blankTicket(state, context, check, line, ticketId, stationId);
      tickets.set(ticketId, { ...ticket, lines: [...ticket.lines, toTicketLine(line)] });
      const fireId = derivedId(line.id, `fire:${stationId}`);
      changes.push(add('fire', { id: fireId, lineId: line.id, stationId, ticketId, quantity: line.quantity, at: context.now }));
    }
    changes.push(set('line', line.id, { status: lineMoves.move(line.status, 'fired'), firedAt: context.now, fireAt: null }));
  }
  const { tickets: fired, changes: others } = withAlsoAt(state, [...tickets.values()]);
  return [...changes, ...withPromises(state, context.now, fired, lines).map((ticket) => add('ticket', ticket)), ...others];
}

/** Whether the check had been cooked for before the line was sent. */
const isAddOn = (state: State, check: Check, line: Line): boolean =>
  [...state.ticket.values()].some(
    (ticket) => ticket.checkId === check.id && ticket.orderId !== line.orderId && ticket.firedAt <= line.sentAt,
  );

function blankTicket(state: State, context: Context, check: Check, line: Line, id: string, stationId: string): Ticket {
  const server = context.who.memberId ?? check.serverId;
  return {
    id,
    checkId: check.id,
    orderId: line.orderId,
    stationId,
    status: 'cooking',
    course: line.course,
    checkNumber: check.number,
    tableName: (check.tableId && state.table.get(check.tableId)?.name) || check.name,
    serverId: server,
    serverName: (server && state.member.get(server)?.name) || '',
    lines: [],
    isRush: false,
    isAddOn: isAddOn(state, check, line),
    alsoAt: [],
    laterCourses: [],
    workSeconds: 0,
    promisedAt: null,
    firedAt: context.now,
    heardAt: null,
    heardBy: null,
    changedAt: null,
    alarmedAt: null,
    allergySeenAt: null,
    readyAt: null,
    servedAt: null,
  };
}

const toTicketLine = (line: Line): TicketLine => ({
  lineId: line.id,
  name: line.name,
  quantity: line.quantity,
  seat: line.seat,
  modifiers: line.modifiers.map(modifierWords),
  note: line.note,
  allergies: line.allergies,
  goesTo: '',
  isDone: false,
  isVoided: false,
  isVoidSeen: false,
});
