import type { State } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { useCallback } from 'react';
import { useSelect } from '../../live/use-live.ts';
import { MONEY_KINDS } from './pieces-here.ts';

/** What is still to be paid on a check, in minor units. */
export function useDue(checkId: string): number {
  const select = useCallback((state: State) => totalsOf(state, checkId).due, [checkId]);
  return useSelect(MONEY_KINDS, select);
}
