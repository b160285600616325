import { elapsed } from '../../ui/elapsed.ts';

/** `just now`, `7 min ago`. */
export function ago(since: number, now: number): string {
  const lasted = elapsed(since, now);
  return lasted === 'now' ? 'just now' : `${lasted} ago`;
}
