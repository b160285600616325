import { found } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import type { Party, Table } from './floor-kinds.ts';

/** A table that stands in the room. */
export function standingTable(state: State, tableId: string): Table {
  const table = state.table.get(tableId);
  return found(table?.removedAt === null ? table : undefined, 'table');
}

/** Of tables pushed together the one whose party and checks are those of all; a table by itself leads itself. */
export const leadIdOf = (state: State, tableId: string): string => state.table.get(tableId)?.joinedTo ?? tableId;

/** The tables pushed together with this one, the lead first. */
export function joinedTables(state: State, tableId: string): readonly [Table, ...Table[]] {
  const lead = standingTable(state, leadIdOf(state, tableId));
  return [lead, ...[...state.table.values()].filter((table) => table.joinedTo === lead.id)];
}

export function partyAt(state: State, tableId: string): Party | undefined {
  const leadId = leadIdOf(state, tableId);
  for (const party of state.party.values()) if (party.tableId === leadId && party.leftAt === null) return party;
  return undefined;
}

/** Guests sit there, or something was ordered for whoever does. */
export function isTaken(state: State, tableId: string): boolean {
  if (partyAt(state, tableId)) return true;
  const ids = new Set(joinedTables(state, tableId).map((table) => table.id));
  for (const check of state.check.values()) if (check.status === 'open' && check.tableId !== null && ids.has(check.tableId)) return true;
  return false;
}

/** Tables as people say them: "7", "7 and 8", "7, 8 and 9". */
export function namesOf(tables: readonly Pick<Table, 'name'>[]): string {
  const names = tables.map((table) => table.name);
  const last = names.pop()!;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
