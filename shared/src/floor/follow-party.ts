import { set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from '../kitchen/kitchen-kinds.ts';
import { changedNow } from '../kitchen/ticket-changes.ts';
import type { Check } from '../orders/orders-kinds.ts';
import type { Party } from './floor-kinds.ts';
import { joinedTables } from './joined-tables.ts';

/** The open checks of a party, with those opened at its table before anybody seated it. */
export function openChecksOf(state: State, party: Party): Check[] {
  const ids = new Set<string | null>(joinedTables(state, party.tableId).map((table) => table.id));
  return [...state.check.values()].filter(
    (check) => check.status === 'open' && (check.partyId === party.id || (check.partyId === null && ids.has(check.tableId))),
  );
}

/**
 * What runners read on the tickets that are still to be carried out, once these checks stand at a table of that name. A station that
 * still cooks one is told that it changed.
 */
export function ticketsFollow(state: State, now: number, checks: readonly Check[], tableName: string): Change[] {
  const moved = new Set(checks.map((check) => check.id));
  const placeOf = (checkId: string): string => (moved.has(checkId) ? tableName : nameOf(state, checkId));
  const isTouched = (ticket: Ticket): boolean =>
    moved.has(ticket.checkId) || ticket.lines.some((line) => moved.has(state.line.get(line.lineId)?.checkId ?? ''));
  return [...state.ticket.values()]
    .filter((ticket) => ticket.status !== 'served' && isTouched(ticket))
    .map((ticket) => {
      const own = placeOf(ticket.checkId);
      const lines = ticket.lines.map((line) => {
        // A line that went to another check is carried to where that check is.
        const place = placeOf(state.line.get(line.lineId)?.checkId ?? ticket.checkId);
        return { ...line, goesTo: place === own ? '' : place };
      });
      const isElsewhere = own !== ticket.tableName || lines.some(({ goesTo }, at) => goesTo !== ticket.lines[at]!.goesTo);
      const changed = isElsewhere && ticket.status === 'cooking' ? { changedAt: changedNow(ticket, now) } : {};
      return set('ticket', ticket.id, { tableName: own, lines, ...changed });
    });
}

function nameOf(state: State, checkId: string): string {
  const check = state.check.get(checkId);
  return (check?.tableId ? state.table.get(check.tableId)?.name : check?.name) ?? '';
}
