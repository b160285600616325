import type { State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import { useSelect } from '../../live/use-live.ts';

/** `7 + 8`, as the floor calls them; empty where none is meant. */
export function useTableNames(tableIds: readonly string[]): string {
  const select = useCallback((state: State) => tableIds.flatMap((id) => state.table.get(id)?.name ?? []).join(' + '), [tableIds]);
  return useSelect(['table'], select);
}
