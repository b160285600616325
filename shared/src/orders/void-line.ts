import { approverOf, mustBeApproved } from '../approvals/must-be-approved.ts';
import { found, must } from '../kernel/errors.ts';
import { changedNow } from '../kitchen/ticket-changes.ts';
import { set, type Change } from '../live/event.ts';
import type { Context, Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { givePortionsBack } from '../menu/portions.ts';
import { divide, divisionChanges, divisionOf } from './division.ts';
import { withLaterCourses } from './later-courses.ts';
import { lineMoves } from './line-status.ts';
import { mustBeOpen } from './open-check.ts';
import type { Line } from './orders-kinds.ts';
import { piecesOf, sharesOf } from './pieces.ts';
import { withSettled } from './take-off.ts';

/**
 * Never made, removed: the line costs nothing, and its tickets show it struck through. Whoever may send may take back what is on hold;
 * what was fired wants a manager. What is paid for already is a refund and not a void; a check that was partly paid and owes nothing
 * without the line is closed.
 */
export function voidLine(
  state: State,
  context: Context,
  input: { checkId: string; lineId: string; reason: string },
): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  const line = found(state.line.get(input.lineId), 'line');
  must(line.checkId === check.id, 'line/other-check', 'This line is on another check.');
  const status = lineMoves.move(line.status, 'voided');
  const isHeld = line.status === 'held';
  const sharers = mustComeTogether(state, line);
  if (!isHeld) mustBeApproved(context, 'lines.void');
  const about = isHeld ? { reason: input.reason } : { reason: input.reason, approvedBy: approverOf(context) };
  const changes = [
    ...putTogether(state, line),
    set('line', line.id, { status, voidedAt: context.now, fireAt: null }),
    ...strikeFromTickets(state, line.id, context.now),
    ...(isHeld ? givePortionsBack(state, line) : []),
    ...oddCentsOver(state, [check.id, ...sharers], line.id),
  ];
  const [voided] = withLaterCourses(state, [{ type: 'line.voided', about, changes }]);
  return withSettled(state, context, voided!, [check.id, ...sharers]);
}

/** The other checks that pay a part of the line, which none of them may have paid for already. */
function mustComeTogether(state: State, line: Line): string[] {
  const checkIds = sharesOf(state, line.id).map(({ checkId }) => checkId);
  const areOpen = checkIds.every((checkId) => state.check.get(checkId)?.status === 'open');
  must(areOpen, 'line/is-shared', 'A part of this line was paid on another check, which is closed.');
  return checkIds;
}

function putTogether(state: State, line: Line): Change[] {
  const whole = sharesOf(state, line.id).reduce(
    (division, { checkId }) => divide(division, checkId, [{ checkId: line.checkId, part: 1, of: 1 }]),
    divisionOf(state, line.id),
  );
  return divisionChanges(state, whole);
}

/** A check on which nothing is left bears no odd cents of an earlier split. */
const oddCentsOver = (state: State, checkIds: readonly string[], lineId: string): Change[] =>
  checkIds
    .filter((checkId) => state.check.get(checkId)!.splitCents !== 0 && piecesOf(state, checkId).every((piece) => piece.lineId === lineId))
    .map((checkId) => set('check', checkId, { splitCents: 0 }));

/** Whoever has it in the pan must read that it is cancelled, also when it comes back to them. */
function strikeFromTickets(state: State, lineId: string, now: number): Change[] {
  return [...state.ticket.values()]
    .filter((ticket) => ticket.lines.some((line) => line.lineId === lineId))
    .map((ticket) =>
      set('ticket', ticket.id, {
        lines: ticket.lines.map((line) => (line.lineId === lineId ? { ...line, isVoided: true } : line)),
        changedAt: changedNow(ticket, now),
      }),
    );
}
