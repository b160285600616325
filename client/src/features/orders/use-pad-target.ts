import { partyAt } from '@heard/shared/floor/parties.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import type { PadTarget } from './send-draft.ts';

const KINDS: readonly KindName[] = ['table', 'party', 'check'];

/** The pad of a table: the check opened there last, or none yet. */
export function useTableTarget(tableId: string): PadTarget | null {
  return useSelect(KINDS, (state) => tableTarget(state, tableId), isSameValue);
}

function tableTarget(state: State, tableId: string): PadTarget | null {
  const table = state.table.get(tableId);
  if (!table) return null;
  const open = [...state.check.values()].filter((check) => check.tableId === tableId && check.status === 'open');
  const check = open.sort((a, b) => b.openedAt - a.openedAt)[0];
  return { key: tableId, table, party: partyAt(state, tableId), check };
}

export function useCheckTarget(checkId: string): PadTarget | null {
  return useSelect(
    KINDS,
    (state) => {
      const check = state.check.get(checkId);
      if (!check) return null;
      const party = check.partyId === null ? undefined : state.party.get(check.partyId);
      return { key: checkId, table: state.table.get(check.tableId ?? ''), party, check };
    },
    isSameValue,
  );
}
