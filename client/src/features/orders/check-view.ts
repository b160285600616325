import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { totalsOf, type CheckTotals } from '@heard/shared/orders/check-totals.ts';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import type { Check, Line } from '@heard/shared/orders/orders-kinds.ts';
import type { Payment } from '@heard/shared/payments/payments-kinds.ts';
import { paymentsOf } from '@heard/shared/payments/payments-of.ts';
import { theRestaurant } from '@heard/shared/restaurants/the-restaurant.ts';
import { grouped } from '../../ui/grouped.ts';

export const CHECK_KINDS: readonly KindName[] = ['check', 'line', 'share', 'payment', 'refund', 'table', 'member', 'restaurant'];

export interface CheckSummary {
  readonly check: Check;
  /** `Table 4`, or the name of a tab. */
  readonly title: string;
  readonly serverName: string;
  readonly totals: CheckTotals;
}

export interface CheckView extends CheckSummary {
  readonly payments: readonly Payment[];
  /** Seat by seat, the shared ones first. */
  readonly seats: readonly { readonly seat: number; readonly lines: readonly Line[]; readonly total: number }[];
  readonly isTaxIncluded: boolean;
}

function summary(state: State, check: Check): CheckSummary {
  const tableName = check.tableId && state.table.get(check.tableId)?.name;
  return {
    check,
    title: tableName ? `Table ${tableName}` : check.name,
    serverName: (check.serverId && state.member.get(check.serverId)?.name) || '',
    totals: totalsOf(state, check.id),
  };
}

export function checkView(state: State, checkId: string): CheckView | null {
  const check = state.check.get(checkId);
  if (!check) return null;
  const bySeat = grouped(linesOf(state, check.id), (line) => line.seat);
  const seats = [...bySeat].sort(([a], [b]) => a - b).map(([seat, lines]) => ({ seat, lines, total: sumOf(lines) }));
  return { ...summary(state, check), payments: paymentsOf(state, check.id), seats, isTaxIncluded: theRestaurant(state).isTaxIncluded };
}

const sumOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => (line.status === 'voided' ? sum : sum + line.unitPrice * line.quantity), 0);

/** Checks of one status, the newest first. */
export const checksBy = (state: State, status: Check['status']): CheckSummary[] =>
  [...state.check.values()]
    .filter((check) => check.status === status)
    .sort((a, b) => b.openedAt - a.openedAt)
    .map((check) => summary(state, check));
