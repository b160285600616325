import { found, must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { paidOn, paymentsOf } from '../payments/payments-of.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { checkMoves } from './check-status.ts';
import { checkTotals, type CheckTotals } from './check-totals.ts';
import { closeWhenPaid } from './close-check.ts';
import { lineMoves } from './line-status.ts';
import { linesOf } from './lines-of.ts';
import { mustBeOpen } from './open-check.ts';
import type { Check } from './orders-kinds.ts';
import { piecesOf } from './pieces.ts';

/** The guest was given the check. */
export function dropCheck(state: State, context: Context, input: { checkId: string }): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  return happened({ type: 'check.dropped', changes: [set('check', check.id, { droppedAt: context.now })] });
}

/** Takes away a check on which nothing stands: opened by mistake, or all of it voided. */
export function voidCheck(state: State, context: Context, input: { checkId: string }): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  must(
    linesOf(state, check.id).every((line) => line.status === 'voided'),
    'check/not-empty',
    'There are still lines on this check.',
  );
  must(paymentsOf(state, check.id).length === 0, 'check/not-empty', 'Money was taken on this check.');
  const status = checkMoves.move(check.status, 'voided');
  return happened({
    type: 'check.voided',
    changes: [set('check', check.id, { status, closedAt: context.now, total: 0, tax: 0, discount: 0, service: 0 })],
  });
}

/**
 * Never made, removed: the line costs nothing, and its tickets show it struck through. What is paid for already is a refund and not
 * a void; a check that was partly paid and owes nothing without the line is closed.
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
  const totals = totalsWithout(state, check, line.id);
  must(totals.due >= 0, 'check/overpaid', 'More than the rest of the check is paid already: give that back first.', { due: totals.due });
  return happened(
    {
      type: 'line.voided',
      about: { reason: input.reason },
      changes: [set('line', line.id, { status, voidedAt: context.now }), ...strikeFromTickets(state, line.id)],
    },
    ...(totals.paid > 0 ? closeWhenPaid(check, totals, context.now) : []),
  );
}

function totalsWithout(state: State, check: Check, lineId: string): CheckTotals {
  const rest = piecesOf(state, check.id).filter((piece) => piece.lineId !== lineId);
  return checkTotals(rest, check, paidOn(state, check.id), theRestaurant(state));
}

function strikeFromTickets(state: State, lineId: string): Change[] {
  return [...state.ticket.values()]
    .filter((ticket) => ticket.lines.some((line) => line.lineId === lineId))
    .map((ticket) =>
      set('ticket', ticket.id, { lines: ticket.lines.map((line) => (line.lineId === lineId ? { ...line, isVoided: true } : line)) }),
    );
}
