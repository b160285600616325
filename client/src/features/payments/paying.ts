import { apportion, shareOf, type Cents } from '@heard/shared/kernel/money.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { theRestaurant } from '@heard/shared/restaurants/the-restaurant.ts';

/** What is owed, and all that a payment of it depends on. */
export interface Bill {
  readonly number: number;
  readonly isOpen: boolean;
  readonly due: Cents;
  /** What was had, without service, taxes and whatever was taken off: tips are a part of this. */
  readonly net: Cents;
  readonly total: Cents;
  readonly covers: number;
  /** The smallest coin. */
  readonly step: Cents;
}

export const BILL_KINDS: readonly KindName[] = ['check', 'line', 'share', 'discount', 'payment', 'refund', 'restaurant'];

export function billOf(state: State, checkId: string): Bill | null {
  const check = state.check.get(checkId);
  if (!check) return null;
  const { due, subtotal, discount, total } = totalsOf(state, checkId);
  const { number, covers, status } = check;
  return { number, isOpen: status === 'open', due, net: subtotal - discount, total, covers, step: theRestaurant(state).sales.cashStep };
}

/** The part that the next of so many guests pays: the first pay the odd cents. */
export const nextPart = (due: Cents, guests: number): Cents => apportion(due, Array<number>(guests).fill(1))[0]!;

/** Into how many parts the rest is likely to be split: two, three, four, and one for each guest. */
export const likelyParts = (covers: number): number[] => [...new Set([2, 3, 4, ...(covers > 4 && covers <= 20 ? [covers] : [])])];

/** 1/1000 of a percent. */
export const TIP_RATES = [10_000, 15_000, 18_000, 20_000] as const;

/** On the part of what was had that this payment is for. */
export const tipFor = ({ net, total }: Bill, amount: Cents, rate: number): Cents =>
  total === 0 ? 0 : shareOf(Math.round((net * amount) / total), rate);

export interface Paid {
  readonly amount: Cents;
  readonly tip: Cents;
}

/** As much of it as a gift card or an account can bear, the tip last. */
export function within({ amount, tip }: Paid, most: Cents): Paid {
  const paid = Math.min(amount, most);
  return { amount: paid, tip: Math.min(tip, most - paid) };
}
