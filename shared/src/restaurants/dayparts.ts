import { localMoment } from '../kernel/local-moment.ts';
import type { Restaurant } from './restaurants-kinds.ts';

export type Daypart = Restaurant['dayparts'][number];

/** The part of the day that the clock on the restaurant's wall is in at `at` (ms, UTC); '' at hours that belong to none. */
export function daypartAt({ dayparts, timeZone }: Pick<Restaurant, 'dayparts' | 'timeZone'>, at: number): string {
  if (dayparts.length === 0) return '';
  const { minute } = localMoment(at, timeZone);
  return dayparts.find((daypart) => isWithin(daypart, minute))?.name ?? '';
}

/** From its first minute until, and without, the minute it ends at; one that ends where it begins lasts round the clock. */
export function isWithin({ fromMinute, toMinute }: Pick<Daypart, 'fromMinute' | 'toMinute'>, minute: number): boolean {
  if (fromMinute < toMinute) return fromMinute <= minute && minute < toMinute;
  return fromMinute <= minute || minute < toMinute;
}
