import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { useNow, useRows } from '../../live/use-live.ts';
import { useSpoken } from './words/spoken.ts';

/** `7:42 PM`, `19:42` on the restaurant's own clock, whatever the device is set to; written as who reads it does. */
export function timeOfDay(at: number, house: Pick<Restaurant, 'locale' | 'timeZone'> | undefined, locale = house?.locale): string {
  const timeZone = house?.timeZone;
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...(timeZone ? { timeZone } : {}) }).format(at);
}

export function WallClock() {
  const [house] = useRows('restaurant');
  const now = useNow(SECOND);
  return (
    <time className="kitchen-clock" dateTime={new Date(now).toISOString()}>
      {timeOfDay(now, house, useSpoken().locale)}
    </time>
  );
}
