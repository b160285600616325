import { must } from '../kernel/errors.ts';
import { HOUR } from '../kernel/time.ts';
import type { Context } from '../live/rule.ts';

/** A course that is to wait longer than an evening was timed by a slip of the thumb. */
const LONGEST_WAIT = 12 * HOUR;

/** A time that has passed is well: what was tapped without a network arrives late, and is fired then. */
export function mustBeSoon({ now }: Context, at: number): void {
  must(at - now <= LONGEST_WAIT, 'fire/too-far', 'A line waits twelve hours at most.', { at });
}
