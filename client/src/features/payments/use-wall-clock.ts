import { useCallback } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';

/** Writes a moment as the clock on the restaurant's wall shows it. */
export function useWallClock(): (at: number) => string {
  const house = useRow('restaurant', useLive().actor.restaurantId);
  const { locale = 'en', timeZone = 'UTC' } = house ?? {};
  return useCallback((at) => new Date(at).toLocaleTimeString(locale, { timeZone, hour: 'numeric', minute: '2-digit' }), [locale, timeZone]);
}
