import { Conflict, must } from '../kernel/errors.ts';
import { add, set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Table } from './floor-kinds.ts';
import { ticketsFollow } from './follow-party.ts';
import { joinedTables, partyAt, standingTable } from './joined-tables.ts';
import { groundOf, isInRoom } from './room.ts';
import { standingSection } from './change-sections.ts';

export type TablePlace = Pick<Table, 'sectionId' | 'name' | 'shape' | 'seats' | 'x' | 'y' | 'width' | 'height' | 'rotation'>;

/** Puts a table into the room; one that was taken out today comes back as the same table. */
export function addTable(state: State, _context: Context, input: TablePlace & { tableId: string }): Outcome<Record<string, never>> {
  const { tableId, ...place } = input;
  const known = state.table.get(tableId);
  if (known?.removedAt === null) throw new Conflict('table/known', 'This table is already in the room.');
  const fits = mustFit(state, tableId, place);
  const fresh = { ...fits, joinedTo: null, isDirty: false, dirtySince: null, removedAt: null };
  const change = known ? set('table', tableId, fresh) : add('table', { id: tableId, ...fresh });
  return happened({ type: 'table.added', changes: [change] });
}

/** Only what is named changes, so two who change different things of a table both get what they wanted. */
export function changeTable(
  state: State,
  { now }: Context,
  { tableId, ...wanted }: Partial<TablePlace> & { tableId: string },
): Outcome<Record<string, never>> {
  const table = standingTable(state, tableId);
  const { name = table.name, ...rest } = wanted;
  const place = mustFit(state, tableId, { ...table, ...rest, name });
  const fields = Object.keys(wanted) as (keyof TablePlace)[];
  const changed = fields.filter((field) => place[field] !== table[field]);
  if (changed.length === 0) return happened();
  const changes: Change[] = [set('table', tableId, Object.fromEntries(changed.map((field) => [field, place[field]])) as Partial<Table>)];
  if (changed.includes('name')) changes.push(...ticketsFollow(state, now, openChecksAt(state, tableId), place.name));
  return happened({ type: 'table.changed', changes });
}

/** Takes a table out of the room. It stays written: the checks of before name it. */
export function removeTable(state: State, { now }: Context, input: { tableId: string }): Outcome<Record<string, never>> {
  const table = standingTable(state, input.tableId);
  if (partyAt(state, table.id)) throw new Conflict('table/taken', `Table ${table.name} is taken.`);
  const [check] = joinedTables(state, table.id).flatMap(({ id }) => openChecksAt(state, id));
  if (check) throw new Conflict('check/is-open', `Check ${check.number} is still open at table ${table.name}.`);
  const joined = [...state.table.values()].filter((other) => other.joinedTo === table.id);
  return happened({
    type: 'table.removed',
    changes: [
      set('table', table.id, { removedAt: now, joinedTo: null, isDirty: false, dirtySince: null }),
      ...joined.map(({ id }) => set('table', id, { joinedTo: null })),
    ],
  });
}

const openChecksAt = (state: State, tableId: string) =>
  [...state.check.values()].filter((check) => check.status === 'open' && check.tableId === tableId);

/** The place with its name as it is written on the table, if it may stand like that. */
function mustFit(state: State, tableId: string, wanted: TablePlace): TablePlace {
  const { sectionId, shape, seats, x, y, width, height, rotation } = wanted;
  const name = wanted.name.trim();
  must(name !== '', 'table/no-name', 'A table needs a name to be called by.');
  const isCalledSo = (other: Table): boolean => other.id !== tableId && other.removedAt === null && isSameName(other.name, name);
  must(![...state.table.values()].some(isCalledSo), 'table/name-taken', `There is a table ${name} already.`, { name });
  must(isInRoom(groundOf({ x, y, width, height, rotation })), 'table/out-of-room', 'The table would stand outside the room.');
  standingSection(state, sectionId);
  return { sectionId, name, shape, seats, x, y, width, height, rotation };
}

/** People who call out "b1" and "B1" mean the same. */
export const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
