import { withAllergies } from '../allergies/with-allergies.ts';
import { approverOf, mustBeApproved } from '../approvals/must-be-approved.ts';
import { ticketsFollow } from '../floor/follow-party.ts';
import { found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import { placeOf } from './carried-where.ts';
import { checkMoves } from './check-status.ts';
import type { Check } from './orders-kinds.ts';

/**
 * Something on a paid check was wrong. Its guests may be gone and others sit at their table: then it comes back as a tab, named after
 * the table, and is nobody else's. A check that was merged away stays away.
 */
export function reopenCheck(state: State, context: Context, input: { checkId: string; reason: string }): Outcome<Record<string, never>> {
  const check = found(state.check.get(input.checkId), 'check');
  const status = checkMoves.move(check.status, 'open');
  must(!isDayOver(state, context, check), 'day/closed', 'The day of this check is over, and its figures stand: give money back instead.');
  mustBeApproved(context, 'checks.reopen');
  const place = haveLeft(state, check) ? asTab(state, check) : {};
  const changes = [
    set('check', check.id, { status, closedAt: null, total: null, tax: null, discount: null, service: null, ...place }),
    ...ticketsFollow(state, context.now, [check], placeOf(state, { ...check, ...place })),
  ];
  const about = { reason: input.reason, approvedBy: approverOf(context) };
  return happened(...withAllergies(state, [{ type: 'check.reopened', about, changes }]));
}

/** The figures of the day on which it was paid are final once it is over, or it, or a later one, is closed. */
function isDayOver(state: State, { now }: Context, { closedAt, businessDay: opened }: Check): boolean {
  const day = closedAt === null ? opened : dayAt(state, closedAt);
  return day < dayAt(state, now) || [...state.dayClose.values()].some((close) => close.businessDay >= day);
}

function haveLeft(state: State, { tableId, partyId, openedAt }: Check): boolean {
  if (tableId === null) return false;
  const theirs = [...state.party.values()].filter((party) => (partyId === null ? party.tableId === tableId : party.id === partyId));
  return theirs.some(({ leftAt }) => leftAt !== null && leftAt > openedAt);
}

function asTab(state: State, check: Check): Pick<Check, 'tableId' | 'partyId' | 'name'> {
  return { tableId: null, partyId: null, name: check.name || `Table ${placeOf(state, check)}` };
}
