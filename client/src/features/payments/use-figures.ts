import { figuresOf } from '@heard/shared/payments/figures-of.ts';
import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { dayAt } from '@heard/shared/restaurants/the-restaurant.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useNow, useSelect } from '../../live/use-live.ts';

const KINDS: readonly KindName[] = [
  'restaurant',
  'check',
  'line',
  'share',
  'discount',
  'payment',
  'refund',
  'account',
  'accountMove',
  'paperSale',
];

/** Of the business day that it is now, from what this device knows: they stand without a network, too. */
export function useFigures(): SalesFigures {
  const now = useNow(60_000);
  const select = useCallback((state: State) => figuresOf(state, dayAt(state, now)), [now]);
  return useSelect(KINDS, select, isSameValue);
}
