import { must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { paidOn } from '../payments/payments-of.ts';
import { checkMoves } from './check-status.ts';
import { mustBeOpen } from './open-check.ts';
import { piecesOf } from './pieces.ts';

/** The guest was given the check. */
export function dropCheck(state: State, context: Context, input: { checkId: string }): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  return happened({ type: 'check.dropped', changes: [set('check', check.id, { droppedAt: context.now })] });
}

/** Takes away a check on which nothing stands: opened by mistake, or all of it voided. */
export function voidCheck(state: State, context: Context, input: { checkId: string }): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  must(piecesOf(state, check.id).length === 0, 'check/not-empty', 'There are still lines on this check.');
  must(paidOn(state, check.id) === 0, 'check/not-empty', 'Money was taken on this check.');
  const status = checkMoves.move(check.status, 'voided');
  return happened({
    type: 'check.voided',
    changes: [set('check', check.id, { status, closedAt: context.now, total: 0, tax: 0, discount: 0, service: 0 })],
  });
}
