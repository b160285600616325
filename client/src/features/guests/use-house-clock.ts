import { useMemo } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';

export interface HouseClock {
  readonly timeZone: string;
  readonly cutoffHour: number;
  /** `19:30`, as the restaurant writes it. */
  readonly timeOf: (at: number) => string;
  /** `Sat 14 Mar` */
  readonly dayOf: (at: number) => string;
}

/** Times as the restaurant's own clock shows them, wherever this device is. */
export function useHouseClock(): HouseClock {
  const { timeZone = 'UTC', locale = 'en', cutoffHour = 0 } = useRow('restaurant', useLive().actor.restaurantId) ?? {};
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
    const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
    return { timeZone, cutoffHour, timeOf: (at) => time.format(at), dayOf: (at) => day.format(at) };
  }, [timeZone, locale, cutoffHour]);
}
