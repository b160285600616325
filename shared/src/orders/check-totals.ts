import { shareOf, taxInside, type Cents } from '../kernel/money.ts';
import type { Payment } from '../payments/payments-kinds.ts';
import type { Restaurant } from '../restaurants/restaurants-kinds.ts';
import type { Line } from './orders-kinds.ts';

export interface CheckTotals {
  /** Sum of the lines as the menu prints them. */
  readonly subtotal: Cents;
  /** Tax on top, or the part of the subtotal that is tax where prices include it. */
  readonly tax: Cents;
  /** What the guests owe altogether. */
  readonly total: Cents;
  readonly paid: Cents;
  readonly due: Cents;
}

/** Tax is worked out once on the whole check, not per line, so that rounding happens once. Voided lines cost nothing. */
export function checkTotals(
  lines: readonly Line[],
  payments: readonly Payment[],
  house: Pick<Restaurant, 'taxRate' | 'isTaxIncluded'>,
): CheckTotals {
  const subtotal = lines.reduce((sum, line) => (line.status === 'voided' ? sum : sum + line.unitPrice * line.quantity), 0);
  const tax = house.isTaxIncluded ? taxInside(subtotal, house.taxRate) : shareOf(subtotal, house.taxRate);
  const total = house.isTaxIncluded ? subtotal : subtotal + tax;
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
  return { subtotal, tax, total, paid, due: total - paid };
}
