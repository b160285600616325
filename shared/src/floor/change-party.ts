import { withAllergies } from '../allergies/with-allergies.ts';
import { Conflict, found } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Party } from './floor-kinds.ts';
import { openChecksOf, ticketsFollow } from './follow-party.ts';
import { joinedTables, leadIdOf } from './joined-tables.ts';
import { mustBeFree } from './parties.ts';
import { mustServe } from './who-serves.ts';

function mustBeHere(state: State, partyId: string): Party {
  const party = found(state.party.get(partyId), 'party');
  if (party.leftAt !== null) throw new Conflict('party/left', 'These guests have left.');
  return party;
}

/**
 * The guests sit down somewhere else. What is not yet paid goes with them, and what is still cooking is carried there; the table they
 * leave has been used.
 */
export function moveParty(state: State, { now }: Context, input: { partyId: string; tableId: string }): Outcome<Record<string, never>> {
  const party = mustBeHere(state, input.partyId);
  if (leadIdOf(state, input.tableId) === party.tableId) return happened();
  const table = mustBeFree(state, input.tableId);
  const checks = openChecksOf(state, party);
  const used = joinedTables(state, party.tableId).map(({ id }) => set('table', id, { isDirty: true, dirtySince: now }));
  const changes = [
    set('party', party.id, { tableId: table.id }),
    ...checks.map((check) => set('check', check.id, { tableId: table.id, partyId: party.id })),
    ...ticketsFollow(state, now, checks, table.name),
    ...used,
  ];
  return happened(...withAllergies(state, [{ type: 'party.moved', about: { from: party.tableId }, changes }]));
}

/** How many they are after all. What was agreed for a check stays as it was agreed. */
export function setPartyCovers(
  state: State,
  _context: Context,
  input: { partyId: string; covers: number },
): Outcome<Record<string, never>> {
  const party = mustBeHere(state, input.partyId);
  if (party.covers === input.covers) return happened();
  return happened({ type: 'party.counted', changes: [set('party', party.id, { covers: input.covers })] });
}

/** Somebody else serves them from now on: what is open and what is cooking is theirs, too, and rings them. */
export function assignParty(state: State, _context: Context, input: { partyId: string; serverId: string }): Outcome<Record<string, never>> {
  const party = mustBeHere(state, input.partyId);
  const server = mustServe(state, input.serverId);
  const checks = openChecksOf(state, party).filter((check) => check.serverId !== server.id);
  const ids = new Set(checks.map((check) => check.id));
  const tickets: Change[] = [...state.ticket.values()]
    .filter((ticket) => ticket.status !== 'served' && ids.has(ticket.checkId))
    .map((ticket) => set('ticket', ticket.id, { serverId: server.id, serverName: server.name }));
  const changes: Change[] = [...checks.map((check) => set('check', check.id, { serverId: server.id })), ...tickets];
  if (party.serverId !== server.id) changes.unshift(set('party', party.id, { serverId: server.id }));
  return changes.length === 0 ? happened() : happened({ type: 'party.assigned', changes });
}
