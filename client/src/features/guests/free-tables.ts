import { isTaken, joinedTables } from '@heard/shared/floor/joined-tables.ts';
import type { State } from '@heard/shared/live/state.ts';

export interface FreeTable {
  readonly id: string;
  /** Of all that are pushed together there. */
  readonly name: string;
  readonly seats: number;
}

/** Whether guests can sit down there now, with all that is pushed together there. */
export function isFreeTable(state: State, tableId: string): boolean {
  if (state.table.get(tableId)?.removedAt !== null) return false;
  return joinedTables(state, tableId).every((table) => !table.isDirty) && !isTaken(state, tableId);
}

/** Where guests can sit down now: those places that are large enough first, the smallest of them first. */
export function freeTables(state: State, covers: number): FreeTable[] {
  const places = [...state.table.values()]
    .filter((table) => table.removedAt === null && table.joinedTo === null)
    .filter((lead) => isFreeTable(state, lead.id))
    .map((lead) => joinedTables(state, lead.id))
    .map((tables) => ({
      id: tables[0].id,
      name: tables.map(({ name }) => name).join(' + '),
      seats: tables.reduce((sum, { seats }) => sum + seats, 0),
    }));
  const isSmall = ({ seats }: FreeTable): number => Number(seats < covers);
  return places.sort((a, b) => isSmall(a) - isSmall(b) || (isSmall(a) ? b.seats - a.seats : a.seats - b.seats) || byName(a, b));
}

const byName = (a: FreeTable, b: FreeTable): number => a.name.localeCompare(b.name, undefined, { numeric: true });
