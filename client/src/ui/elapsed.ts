import { HOUR, MINUTE } from '@heard/shared/kernel/time.ts';

/** `7 min`, `1 h 05`: how long something has lasted, as people say it. */
export function elapsed(since: number, now: number): string {
  const lasted = Math.max(0, now - since);
  if (lasted < MINUTE) return 'now';
  if (lasted < HOUR) return `${Math.floor(lasted / MINUTE)} min`;
  return `${Math.floor(lasted / HOUR)} h ${String(Math.floor((lasted % HOUR) / MINUTE)).padStart(2, '0')}`;
}

/** `1 cover`, `3 covers`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `Ana Ruiz` → `AR`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
