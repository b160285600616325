import { stateOf } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { rowsNow } from './api.ts';
import { demoTable } from './demo.ts';
import type { House } from './house.ts';

/** The checks that are open at a table, as the server has them. */
export async function openAt(house: House, table: string): Promise<string[]> {
  const { check } = await rowsNow(house);
  return check.filter(({ tableId, status }) => tableId === demoTable(table) && status === 'open').map(({ id }) => id);
}

/** What was ordered on a check; twice is said twice. */
export async function namesOn(house: House, wanted: string): Promise<string[]> {
  const { line } = await rowsNow(house);
  return line
    .filter(({ checkId }) => checkId === wanted)
    .map(({ name }) => name)
    .toSorted();
}

export async function dueOn(house: House, checkIds: readonly string[]): Promise<number> {
  const state = stateOf(await rowsNow(house));
  return checkIds.reduce((sum, id) => sum + totalsOf(state, id).due, 0);
}
