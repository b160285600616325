import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { checkPaper } from '@heard/shared/paper/check-paper.ts';
import { chitOf, chitPaper } from '@heard/shared/paper/chit.ts';
import { guestCheckOf } from '@heard/shared/paper/guest-check.ts';
import type { Paper } from '@heard/shared/paper/paper.ts';
import { receiptOf, receiptPaper } from '@heard/shared/paper/receipt.ts';
import { paymentsOf } from '@heard/shared/payments/payments-of.ts';

export const PAPER_KINDS: readonly KindName[] = [
  'restaurant',
  'check',
  'line',
  'share',
  'payment',
  'refund',
  'table',
  'member',
  'ticket',
  'station',
];

/** One of the papers that a check has. */
export interface CheckPaper {
  /** `check`, `receipt`, or the id of a ticket. */
  readonly key: string;
  readonly says: string;
  readonly paper: Paper;
}

/** What can be printed of a check, the likeliest first: its receipt once somebody paid, the check itself, its chits. */
export function papersOf(state: State, checkId: string): CheckPaper[] {
  const check = state.check.get(checkId);
  if (!check) return [];
  const isPaid = paymentsOf(state, checkId).length > 0;
  const chits = [...state.ticket.values()].filter((ticket) => ticket.checkId === checkId).sort((a, b) => a.firedAt - b.firedAt);
  return [
    ...(isPaid ? [{ key: 'receipt', says: 'Receipt', paper: receiptPaper(receiptOf(state, checkId)) }] : []),
    ...(check.status === 'closed' ? [] : [{ key: 'check', says: 'Check', paper: checkPaper(guestCheckOf(state, checkId)) }]),
    ...chits.map((ticket) => {
      const chit = chitOf(state, ticket);
      return { key: ticket.id, says: `Chit, ${chit.station} ${chit.firedAt}`, paper: chitPaper(chit) };
    }),
  ];
}
