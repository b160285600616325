import { MINUTE } from '../kernel/time.ts';

/** What is remembered of the wrong PINs typed for one member. Times are in ms since the epoch. */
export type PinAttempts = { wrongInARow: number; lockedUntil: number };

export const NO_PIN_ATTEMPTS: PinAttempts = { wrongInARow: 0, lockedUntil: 0 };

const WRONG_BEFORE_LOCK = 5;
const FIRST_LOCK = MINUTE;
/** With four digits, all of them take 100 days at one try per lock. */
const LONGEST_LOCK = 15 * MINUTE;

export function isPinLocked(attempts: PinAttempts, now: number): boolean {
  return now < attempts.lockedUntil;
}

/** The fifth wrong PIN in a row locks for a minute, and each one after that for twice as long as the last, up to 15 minutes. */
export function afterWrongPin(attempts: PinAttempts, now: number): PinAttempts {
  const wrongInARow = attempts.wrongInARow + 1;
  const locks = wrongInARow - WRONG_BEFORE_LOCK;
  return { wrongInARow, lockedUntil: locks < 0 ? 0 : now + Math.min(FIRST_LOCK * 2 ** locks, LONGEST_LOCK) };
}
