import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import { useSelect } from '../../live/use-live.ts';
import { isFreeTable } from './free-tables.ts';
import { useTableNames } from './use-table-names.ts';

export const SEATING_KINDS: readonly KindName[] = ['table', 'party', 'check'];

/** The tables that were booked, and whether all of them can be sat down at now. */
export function useReserved({ tableIds }: Pick<Reservation, 'tableIds'>): { readonly tables: string; readonly isFree: boolean } {
  const select = useCallback((state: State) => tableIds.length > 0 && tableIds.every((tableId) => isFreeTable(state, tableId)), [tableIds]);
  return { tables: useTableNames(tableIds), isFree: useSelect(SEATING_KINDS, select) };
}
