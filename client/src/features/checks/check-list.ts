import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { hasWords } from '../../ui/find-words.ts';

export const CHECK_LIST_KINDS: readonly KindName[] = ['check', 'table'];

export interface CheckOffered {
  readonly id: string;
  readonly number: number;
  /** `Table 4`, or the name of a tab. */
  readonly says: string;
  readonly isOfTheseGuests: boolean;
}

/** More are found by typing. */
const MOST = 30;

export interface ChecksOffered {
  readonly list: readonly CheckOffered[];
  readonly more: number;
}

/** Other open checks, those of the same guests first, by what was typed. */
export function checksOffered(state: State, check: Check, query: string): ChecksOffered {
  const typed = query.trim();
  const found = [...state.check.values()]
    .filter((one) => one.id !== check.id && one.status === 'open')
    .map((one) => offered(state, check, one))
    .filter(({ number, says }) => typed === '' || String(number) === typed || hasWords(says, typed))
    .sort((a, b) => Number(b.isOfTheseGuests) - Number(a.isOfTheseGuests) || b.number - a.number);
  return { list: found.slice(0, MOST), more: Math.max(0, found.length - MOST) };
}

function offered(state: State, check: Check, { id, number, name, tableId, partyId }: Check): CheckOffered {
  const table = tableId === null ? undefined : state.table.get(tableId);
  const says = [table && `Table ${table.name}`, name].filter(Boolean).join(', ');
  return {
    id,
    number,
    says,
    isOfTheseGuests: partyId !== null ? partyId === check.partyId : tableId !== null && tableId === check.tableId,
  };
}
