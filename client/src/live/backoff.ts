import { SECOND } from '@heard/shared/kernel/time.ts';

const FIRST = 0.25 * SECOND;
const LAST = 10 * SECOND;

/**
 * Full jitter: anywhere between nothing and the bound, which doubles. A thousand screens that lost the same server must not come
 * back in step.
 */
export const backoff = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(LAST, FIRST * 2 ** Math.min(attempt, 10));
