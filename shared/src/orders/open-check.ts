import { withAllergies } from '../allergies/with-allergies.ts';
import { partyAllergies } from '../guests/reserved-allergies.ts';
import { Conflict, found, must } from '../kernel/errors.ts';
import { businessDay } from '../kernel/time.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { joinedTables, partyAt, standingTable } from '../floor/joined-tables.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import type { Restaurant } from '../restaurants/restaurants-kinds.ts';
import type { Check } from './orders-kinds.ts';

/** The check, if it may still be changed. */
export function mustBeOpen(state: State, checkId: string): Check {
  const check = found(state.check.get(checkId), 'check');
  if (check.status !== 'open') throw new Conflict(`check/is-${check.status}`, `Check ${check.number} is ${check.status}.`);
  return check;
}

export interface NewCheck {
  readonly checkId: string;
  readonly tableId: string | null;
  readonly name: string;
  readonly covers: number;
}

/** Opens a check at a table (joining the party seated there; of joined tables at the one that leads) or, without a table, a tab that needs a name. */
export function openNewCheck(state: State, context: Context, input: NewCheck): Outcome<Record<string, never>> {
  if (state.check.has(input.checkId)) throw new Conflict('check/known', 'This check is already open.');
  const table = input.tableId === null ? null : joinedTables(state, standingTable(state, input.tableId).id)[0];
  must(input.tableId !== null || input.name.trim() !== '', 'check/no-name', 'A tab needs a name to be called by.');
  const party = table === null ? undefined : partyAt(state, table.id);
  const covers = input.covers || (party?.covers ?? 0);
  const about = { tableId: table?.id ?? null, partyId: party?.id ?? null, name: input.name, serverId: context.who.memberId, covers };
  const check = newCheck(state, context, input.checkId, { ...about, serviceRate: serviceRateFor(theRestaurant(state), covers) });
  const changes = [add('check', check), ...partyAllergies(state, context, check)];
  return happened(...withAllergies(state, [{ type: 'check.opened', changes }]));
}

/** A large party pays the gratuity on top of what the house charges everybody. */
export function serviceRateFor({ sales }: Pick<Restaurant, 'sales'>, covers: number): number {
  const isLarge = sales.gratuityFrom > 0 && covers >= sales.gratuityFrom;
  return sales.serviceRate + (isLarge ? sales.gratuityRate : 0);
}

type CheckStart = Pick<Check, 'tableId' | 'partyId' | 'name' | 'serverId' | 'covers' | 'serviceRate'>;

/** An empty check of this business day with the next number. */
export function newCheck(state: State, { now }: Context, id: string, start: CheckStart): Check {
  const { timeZone, cutoffHour } = theRestaurant(state);
  const today = businessDay(now, timeZone, cutoffHour);
  const blank = {
    droppedAt: null,
    closedAt: null,
    mergedInto: null,
    total: null,
    tax: null,
    discount: null,
    service: null,
    recalledOn: null,
  };
  return { id, number: nextNumber(state, today), businessDay: today, status: 'open', openedAt: now, splitCents: 0, ...start, ...blank };
}

function nextNumber(state: State, today: string): number {
  let last = 0;
  for (const check of state.check.values()) if (check.businessDay === today && check.number > last) last = check.number;
  return last + 1;
}
