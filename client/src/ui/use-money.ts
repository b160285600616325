import { formatMoney } from '@heard/shared/kernel/money.ts';
import { useCallback } from 'react';
import { useLive } from '../live/live-context.ts';
import { useRow } from '../live/use-live.ts';

/** Writes minor units as the restaurant does. */
export function useMoney(): (cents: number) => string {
  const house = useRow('restaurant', useLive().actor.restaurantId);
  const { currency = 'USD', locale = 'en' } = house ?? {};
  return useCallback((cents) => formatMoney(cents, currency, locale), [currency, locale]);
}
