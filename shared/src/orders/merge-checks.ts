import { must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import type { Context, Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { paymentsOf } from '../payments/payments-of.ts';
import { checkMoves } from './check-status.ts';
import { divide, divisionChanges, divisionOf } from './division.ts';
import { movePieces } from './move-pieces.ts';
import { mustBeOpen } from './open-check.ts';
import type { Check } from './orders-kinds.ts';
import { piecesOf } from './pieces.ts';
import { takeServiceFrom } from './split-check.ts';

const MOST_COVERS = 500;

/** Everything on a check goes onto another, and the check is no more. What was paid on it would have to go, too, so nothing may be. */
export function mergeChecks(state: State, context: Context, input: { checkId: string; intoId: string }): Outcome<Record<string, never>> {
  const from = mustBeOpen(state, input.checkId);
  must(input.intoId !== from.id, 'check/itself', 'A check cannot be merged into itself.');
  const into = mustBeOpen(state, input.intoId);
  must(
    paymentsOf(state, from.id).length === 0,
    'check/has-payments',
    `Money was taken on check ${from.number}: merge the other one into it.`,
  );
  const pieces = piecesOf(state, from.id);
  const service = pieces.length === 0 ? [] : takeServiceFrom(state, from, into);
  const moved = pieces.flatMap(({ lineId }) =>
    divisionChanges(state, divide(divisionOf(state, lineId), from.id, [{ checkId: into.id, part: 1, of: 1 }])),
  );
  const changes = [...service, ...moved, ...discountsOf(state, from, into), ...mergedAway(from, into, context.now)];
  return movePieces(state, context, { type: 'checks.merged', changes, checkIds: [from.id, into.id] });
}

/** Why something costs less stays known. What stood for lines to come was promised to the guests of one check, not to all of them. */
const discountsOf = (state: State, from: Check, into: Check): Change[] =>
  [...state.discount.values()]
    .filter(({ checkId }) => checkId === from.id)
    .map(({ id }) => set('discount', id, { checkId: into.id, isStanding: false }));

function mergedAway(from: Check, into: Check, now: number): Change[] {
  const status = checkMoves.move(from.status, 'voided');
  const covers = Math.min(from.covers + into.covers, MOST_COVERS);
  return [
    set('check', from.id, { status, closedAt: now, mergedInto: into.id, total: 0, tax: 0, discount: 0, service: 0 }),
    ...(covers === into.covers ? [] : [set('check', into.id, { covers })]),
  ];
}
