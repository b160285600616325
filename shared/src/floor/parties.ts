import { visitsOf } from '../guests/count-visit.ts';
import { Conflict, found } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Party, Table } from './floor-kinds.ts';
import { joinedTables, namesOf, partyAt, standingTable } from './joined-tables.ts';

export { partyAt } from './joined-tables.ts';

export interface Seating {
  readonly tableId: string;
  readonly partyId: string;
  readonly covers: number;
}

/** The table whose party theirs will be, if guests may sit down there: with all that is pushed together free and clean. */
export function mustBeFree(state: State, tableId: string): Table {
  standingTable(state, tableId);
  const tables = joinedTables(state, tableId);
  const says = tables.length > 1 ? `Tables ${namesOf(tables)} are` : `Table ${tables[0].name} is`;
  if (partyAt(state, tableId)) throw new Conflict('table/taken', `${says} taken.`);
  mustBeClean(tables);
  return tables[0];
}

export function mustBeClean(tables: readonly Table[]): void {
  const dirty = tables.find((table) => table.isDirty);
  if (dirty) throw new Conflict('table/dirty', `Table ${dirty.name} has to be cleaned first.`);
}

/** Seats a party at a clean, free table; the table's section says who serves it. */
export function seatParty(state: State, context: Context, input: Seating): Outcome<Record<string, never>> {
  if (state.party.has(input.partyId)) throw new Conflict('party/known', 'This party is already seated.');
  const table = mustBeFree(state, input.tableId);
  const serverId = state.section.get(table.sectionId)?.serverId ?? context.who.memberId;
  const party: Party = { id: input.partyId, tableId: table.id, covers: input.covers, serverId, seatedAt: context.now, leftAt: null };
  return happened({ type: 'party.seated', changes: [add('party', party)] });
}

/** The guests are gone, from every table that was pushed together. An open check keeps them: nobody leaves unpaid by a slip of the thumb. */
export function clearParty(state: State, context: Context, input: { partyId: string }): Outcome<Record<string, never>> {
  const party = found(state.party.get(input.partyId), 'party');
  if (party.leftAt !== null) return happened();
  const tables = joinedTables(state, party.tableId);
  const ids = new Set<string | null>(tables.map((table) => table.id));
  for (const check of state.check.values()) {
    // A check that was opened before anybody seated the guests names their table only.
    const isTheirs = check.partyId === party.id || (check.partyId === null && ids.has(check.tableId));
    if (isTheirs && check.status === 'open') throw new Conflict('check/is-open', `Check ${check.number} is still open.`);
  }
  const soiled = tables.map((table) => set('table', table.id, { isDirty: true, dirtySince: context.now }));
  return happened({
    type: 'party.left',
    changes: [set('party', party.id, { leftAt: context.now }), ...soiled, ...visitsOf(state, party.id, context.now)],
  });
}

/** Tables pushed together are cleaned together. */
export function cleanTable(state: State, _context: Context, input: { tableId: string }): Outcome<Record<string, never>> {
  standingTable(state, input.tableId);
  const dirty = joinedTables(state, input.tableId).filter((table) => table.isDirty);
  if (dirty.length === 0) return happened();
  return happened({ type: 'table.cleaned', changes: dirty.map((table) => set('table', table.id, { isDirty: false, dirtySince: null })) });
}
