import type { Cents } from '@heard/shared/kernel/money.ts';

export interface Cash {
  /** What counts towards the check. */
  readonly amount: Cents;
  readonly change: Cents;
  /** What the check still owes afterwards. */
  readonly stillDue: Cents;
}

/** What a handful of cash does to a check: it pays what is due and no more; the rest goes back to the guest. */
export function cashFor(due: Cents, tendered: Cents): Cash {
  const amount = Math.min(due, tendered);
  return { amount, change: tendered - amount, stillDue: due - amount };
}

/** The most the keypad takes, in minor units: the contract's limit for money. */
const MOST = 100_000_000;

/** Keys fill in from the right, as on every till: 2, 0, 0, 0 is 20.00. */
export const typed = (amount: Cents, key: string): Cents => {
  const next = Number(`${amount}${key}`);
  return next > MOST ? amount : next;
};

export const untyped = (amount: Cents): Cents => Math.floor(amount / 10);
