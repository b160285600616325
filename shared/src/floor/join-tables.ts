import { Conflict, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { isTaken, joinedTables, namesOf, standingTable } from './joined-tables.ts';
import { mustBeClean } from './parties.ts';

/**
 * Pushes a table, with whatever is joined to it, up against another. Whoever sits at one of them sits at all; where nobody does, the
 * one it was pushed up to leads. No chain is ever longer than one step.
 */
export function joinTables(state: State, _context: Context, input: { tableId: string; toId: string }): Outcome<Record<string, never>> {
  must(input.tableId !== input.toId, 'table/itself', 'A table cannot be joined to itself.');
  standingTable(state, input.tableId);
  standingTable(state, input.toId);
  const these = joinedTables(state, input.tableId);
  const those = joinedTables(state, input.toId);
  if (these[0].id === those[0].id) return happened();
  const isTheseTaken = isTaken(state, input.tableId);
  if (isTheseTaken && isTaken(state, input.toId)) {
    throw new Conflict('table/taken', `Tables ${namesOf([these[0], those[0]])} are both taken.`);
  }
  mustBeClean([...these, ...those]);
  const [lead, joining] = isTheseTaken ? [these[0], those] : [those[0], these];
  return happened({ type: 'tables.joined', changes: joining.map((table) => set('table', table.id, { joinedTo: lead.id })) });
}

/** Takes one table away from those it was pushed up against; parting the one that leads parts them all. Guests stay at that one. */
export function partTables(state: State, _context: Context, input: { tableId: string }): Outcome<Record<string, never>> {
  const table = standingTable(state, input.tableId);
  const [lead, ...others] = joinedTables(state, table.id);
  const parted = table.id === lead.id ? others : [table];
  if (parted.length === 0) return happened();
  return happened({ type: 'tables.parted', changes: parted.map(({ id }) => set('table', id, { joinedTo: null })) });
}
