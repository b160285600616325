import type { State } from '../live/state.ts';
import { placeOf } from './carried-where.ts';

/** Where a check is, as a manager is told: "table 4", "Ann". */
export function whereIs(state: State, checkId: string): string {
  const check = state.check.get(checkId);
  if (!check) return 'an unknown check';
  return check.tableId === null ? check.name : `table ${placeOf(state, check)}`;
}

const MOST_NAMED = 3;

/** "2 Burger, Fries": what stands for a whole order in one sentence. */
export function namesOf(state: State, lineIds: readonly string[]): string {
  const names = lineIds.slice(0, MOST_NAMED).flatMap((lineId) => {
    const line = state.line.get(lineId);
    return line ? `${line.quantity > 1 ? `${line.quantity} ` : ''}${line.name}` : [];
  });
  const more = lineIds.length - MOST_NAMED;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
