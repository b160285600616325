import { ticketsFollow } from '../floor/follow-party.ts';
import { leadIdOf, partyAt, standingTable } from '../floor/joined-tables.ts';
import { mustServe } from '../floor/who-serves.ts';
import { withAllergies } from '../allergies/with-allergies.ts';
import { must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { placeOf } from './carried-where.ts';
import { mustBeOpen } from './open-check.ts';
import type { Check } from './orders-kinds.ts';

export interface Transfer {
  readonly checkId: string;
  readonly tableId: string | null;
  readonly name: string;
  readonly serverId: string | null;
}

type Place = Pick<Check, 'tableId' | 'partyId' | 'name' | 'serverId'>;

/** The check goes to another table, becomes a tab, or is somebody else's to serve. What is still cooking is carried to where it is now. */
export function transferCheck(state: State, { now }: Context, input: Transfer): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  must(input.tableId !== null || input.name.trim() !== '', 'check/no-name', 'A tab needs a name to be called by.');
  if (input.serverId !== null && input.serverId !== check.serverId) mustServe(state, input.serverId);
  const to: Place = { ...whereTo(state, check, input.tableId), name: input.name.trim(), serverId: input.serverId };
  const changed = (['tableId', 'partyId', 'name', 'serverId'] as const).filter((field) => check[field] !== to[field]);
  if (changed.length === 0) return happened();
  const tickets = ticketsTo(state, now, check, to);
  return happened(...withAllergies(state, [{ type: 'check.transferred', changes: [set('check', check.id, to), ...tickets] }]));
}

/** The guests who sit there now are the guests of the check. */
function whereTo(state: State, check: Check, tableId: string | null): Pick<Check, 'tableId' | 'partyId'> {
  if (tableId === null) return { tableId: null, partyId: null };
  if (tableId === check.tableId) return { tableId, partyId: check.partyId };
  standingTable(state, tableId);
  const leadId = leadIdOf(state, tableId);
  return { tableId: leadId, partyId: partyAt(state, leadId)?.id ?? null };
}

/** Runners read the new place, and what nobody has heard rings whoever serves it now. */
function ticketsTo(state: State, now: number, check: Check, to: Place): Change[] {
  const followed = placeOf(state, check) === placeOf(state, to) ? [] : ticketsFollow(state, now, [check], placeOf(state, to));
  if (check.serverId === to.serverId) return followed;
  const server = { serverId: to.serverId, serverName: (to.serverId && state.member.get(to.serverId)?.name) || '' };
  const handed = [...state.ticket.values()].filter((ticket) => ticket.checkId === check.id && ticket.status !== 'served');
  return [...followed, ...handed.map(({ id }) => set('ticket', id, server))];
}
