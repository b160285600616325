import { ticketsFollow } from '../floor/follow-party.ts';
import type { Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Check } from './orders-kinds.ts';

/** Where what is on a check is carried: its table, or whoever the tab is named after. */
export const placeOf = (state: State, { tableId, name }: Pick<Check, 'tableId' | 'name'>): string =>
  (tableId && state.table.get(tableId)?.name) || name;

/** What runners read of lines that went to another check and are still to be carried out. */
export function carriedWhere(before: State, after: State, now: number, changes: readonly Change[]): Change[] {
  const moved = changes.flatMap(({ kind, id }) =>
    kind === 'line' && before.line.get(id)?.checkId !== after.line.get(id)?.checkId ? id : [],
  );
  const checks = new Set(moved.map((lineId) => after.line.get(lineId)!.checkId));
  const follow = new Map<string, Change>();
  for (const checkId of checks) {
    const check = after.check.get(checkId)!;
    for (const change of ticketsFollow(after, now, [check], placeOf(after, check))) follow.set(change.id, change);
  }
  return [...follow.values()].filter((change) => !isSame(before, change));
}

function isSame(before: State, { id, set }: Change): boolean {
  const ticket = before.ticket.get(id) as Readonly<Record<string, unknown>> | undefined;
  return Object.entries(set!).every(([field, value]) => JSON.stringify(ticket?.[field]) === JSON.stringify(value));
}
