import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { useCallback } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import type { Named } from './Outcome.tsx';

const KINDS: readonly KindName[] = ['check'];

/** The other open checks of the same guests. */
export function useOtherChecks(check: Check): readonly Named[] {
  const select = useCallback((state: State) => otherChecks(state, check), [check]);
  return useSelect(KINDS, select, isSameValue);
}

export const otherChecks = (state: State, { id, partyId, tableId }: Check): Named[] =>
  [...state.check.values()]
    .filter(
      (one) => one.id !== id && one.status === 'open' && (partyId ? one.partyId === partyId : tableId !== null && one.tableId === tableId),
    )
    .sort((a, b) => a.number - b.number)
    .map((one) => ({ id: one.id, says: one.name || `Check ${one.number}` }));
