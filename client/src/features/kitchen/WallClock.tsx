import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { useNow, useRows } from '../../live/use-live.ts';

/** `7:42 PM`, `19:42` on the restaurant's own clock, whatever the device is set to. */
export function timeOfDay(at: number, house: Pick<Restaurant, 'locale' | 'timeZone'> | undefined): string {
  const { locale, timeZone } = house ?? {};
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...(timeZone ? { timeZone } : {}) }).format(at);
}

export function WallClock() {
  const [house] = useRows('restaurant');
  const now = useNow(SECOND);
  return (
    <time className="kitchen-clock" dateTime={new Date(now).toISOString()}>
      {timeOfDay(now, house)}
    </time>
  );
}
