import { MINUTE } from '../kernel/time.ts';

/** The wrong PINs typed for one member since the last right one; the time of the last in ms since the epoch. */
export type WrongPins = { inARow: number; lastAt: number };

const WRONG_BEFORE_LOCK = 5;
const FIRST_LOCK = MINUTE;
/** All 10,000 PINs of four digits take 100 days at one try per lock. */
const LONGEST_LOCK = 15 * MINUTE;

/** The fifth wrong PIN in a row locks for a minute, and each one after that for twice as long as the last, up to 15 minutes. */
export function pinLockedUntil({ inARow, lastAt }: WrongPins): number {
  const locks = inARow - WRONG_BEFORE_LOCK;
  return locks < 0 ? 0 : lastAt + Math.min(FIRST_LOCK * 2 ** locks, LONGEST_LOCK);
}

/** While locked even the right PIN is refused, unseen: an answer would tell it. */
export function isPinLocked(wrong: WrongPins, now: number): boolean {
  return now < pinLockedUntil(wrong);
}
