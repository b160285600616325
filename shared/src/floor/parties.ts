import { Conflict, found } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Party } from './floor-kinds.ts';

export function partyAt(state: State, tableId: string): Party | undefined {
  for (const party of state.party.values()) if (party.tableId === tableId && party.leftAt === null) return party;
  return undefined;
}

export interface Seating {
  readonly tableId: string;
  readonly partyId: string;
  readonly covers: number;
}

/** Seats a party at a clean, free table; the table's section says who serves it. */
export function seatParty(state: State, context: Context, input: Seating): Outcome<Record<string, never>> {
  const table = found(state.table.get(input.tableId), 'table');
  if (state.party.has(input.partyId)) throw new Conflict('party/known', 'This party is already seated.');
  if (partyAt(state, table.id)) throw new Conflict('table/taken', `Table ${table.name} is taken.`);
  if (table.isDirty) throw new Conflict('table/dirty', `Table ${table.name} has to be cleaned first.`);
  const serverId = state.section.get(table.sectionId)?.serverId ?? context.who.memberId;
  const party: Party = { id: input.partyId, tableId: table.id, covers: input.covers, serverId, seatedAt: context.now, leftAt: null };
  return happened({ type: 'party.seated', changes: [add('party', party)] });
}

/** The guests are gone. An open check keeps the table: nobody leaves unpaid by a slip of the thumb. */
export function clearParty(state: State, context: Context, input: { partyId: string }): Outcome<Record<string, never>> {
  const party = found(state.party.get(input.partyId), 'party');
  if (party.leftAt !== null) return happened();
  for (const check of state.check.values()) {
    // A check that was opened before anybody seated the guests names their table only.
    const isTheirs = check.partyId === party.id || (check.partyId === null && check.tableId === party.tableId);
    if (isTheirs && check.status === 'open') throw new Conflict('check/is-open', `Check ${check.number} is still open.`);
  }
  return happened({
    type: 'party.left',
    changes: [set('party', party.id, { leftAt: context.now }), set('table', party.tableId, { isDirty: true, dirtySince: context.now })],
  });
}

export function cleanTable(state: State, _context: Context, input: { tableId: string }): Outcome<Record<string, never>> {
  const table = found(state.table.get(input.tableId), 'table');
  if (!table.isDirty) return happened();
  return happened({ type: 'table.cleaned', changes: [set('table', table.id, { isDirty: false, dirtySince: null })] });
}
