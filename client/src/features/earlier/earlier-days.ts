import { businessDay, DAY } from '@heard/shared/kernel/time.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';

/** The business day of a house at a moment. */
export const daysOf = ({ timeZone, cutoffHour }: Restaurant, at: number): string => businessDay(at, timeZone, cutoffHour);

/** `2026-03-01` is after `2026-02-28`; nothing is before nothing. */
export const dayBefore = (day: string): string => (day === '' ? '' : new Date(Date.parse(day) - DAY).toISOString().slice(0, 10));

/** Undefined where nothing was typed, null where it is no number of a check. */
export function numberTyped(text: string): number | null | undefined {
  const bare = text.trim().replace(/^#/, '');
  if (bare === '') return undefined;
  return /^[1-9]\d{0,5}$/.test(bare) ? Number(bare) : null;
}
