import { id, money, nullable, oneOf, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

export const TENDERS = ['cash'] as const;

export const paymentKind = kind(
  'payments',
  {
    id: id(),
    checkId: id(),
    tender: oneOf(TENDERS),
    /** What counts towards the check. */
    amount: money(1),
    /** What the guest handed over; the rest is change. */
    tendered: money(1),
    takenBy: nullable(id()),
    takenAt: time(),
  },
  { lives: 'with-check', isAppendOnly: true },
);
export type Payment = RowOf<typeof paymentKind>;
