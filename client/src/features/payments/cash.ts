import { roundTo, type Cents } from '@heard/shared/kernel/money.ts';

export interface Cash {
  /** What counts towards the check, and the tip on top of it. */
  readonly amount: Cents;
  readonly tip: Cents;
  readonly change: Cents;
  /** What the check still owes afterwards. */
  readonly stillDue: Cents;
}

export interface Asked {
  readonly due: Cents;
  /** What is to be paid of it now. */
  readonly amount: Cents;
  readonly tip: Cents;
  /** The smallest coin. */
  readonly step: Cents;
}

/** What is to be laid down: in coins that exist. */
export const laidDown = ({ amount, tip, step }: Asked): Cents => roundTo(amount + tip, step);

/** What a handful of cash does to a check: it pays what was asked and no more, the tip last; the rest goes back to the guest. */
export function cashFor(asked: Asked, tendered: Cents): Cash {
  const { due } = asked;
  const change = tendered - laidDown(asked);
  if (change >= 0) return { amount: asked.amount, tip: asked.tip, change, stillDue: due - asked.amount };
  const amount = Math.min(asked.amount, tendered);
  return { amount, tip: Math.min(asked.tip, tendered - amount), change: 0, stillDue: due - amount };
}

/** The most the keypad takes, in minor units: the contract's limit for money. */
const MOST = 100_000_000;

/** Keys fill in from the right, as on every till: 2, 0, 0, 0 is 20.00. */
export const typed = (amount: Cents, key: string): Cents => {
  const next = Number(`${amount}${key}`);
  return next > MOST ? amount : next;
};

export const untyped = (amount: Cents): Cents => Math.floor(amount / 10);
