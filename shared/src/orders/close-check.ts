import { must } from '../kernel/errors.ts';
import { set, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { checkMoves } from './check-status.ts';
import { totalsOf, type CheckTotals } from './check-totals.ts';
import { mustBeOpen } from './open-check.ts';
import type { Check } from './orders-kinds.ts';
import { piecesOf } from './pieces.ts';

/** What follows once nothing is due any more: the check closes, and what it came to stands from then on. */
export function closeWhenPaid(check: Check, { due, total, tax, discount, service }: CheckTotals, now: number): Happening[] {
  if (due !== 0) return [];
  const closed = { status: checkMoves.move(check.status, 'closed'), closedAt: now, total, tax, discount, service };
  return [{ type: 'check.closed', changes: [set('check', check.id, closed)] }];
}

/** Closes a check on which nothing is due though something stands: tap water, bread. Nobody pays it, so nobody else closes it. */
export function closeFreeCheck(state: State, context: Context, input: { checkId: string }): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  const totals = totalsOf(state, check.id);
  must(totals.due === 0, 'check/due', 'There is something left to pay on this check.', { due: totals.due });
  must(piecesOf(state, check.id).length > 0, 'check/empty', 'Nothing stands on this check; take it away instead.');
  return happened(...closeWhenPaid(check, totals, context.now));
}
