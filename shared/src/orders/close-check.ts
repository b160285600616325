import { set, type Happening } from '../live/event.ts';
import { checkMoves } from './check-status.ts';
import type { CheckTotals } from './check-totals.ts';
import type { Check } from './orders-kinds.ts';

/** What follows once nothing is due any more: the check closes, and what it came to stands from then on. */
export function closeWhenPaid(check: Check, { due, total, tax }: CheckTotals, now: number): Happening[] {
  if (due !== 0) return [];
  const closed = { status: checkMoves.move(check.status, 'closed'), closedAt: now, total, tax };
  return [{ type: 'check.closed', changes: [set('check', check.id, closed)] }];
}
