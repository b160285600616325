import { Conflict, found, must } from '../kernel/errors.ts';
import { businessDay } from '../kernel/time.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { partyAt } from '../floor/parties.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
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

/** Opens a check at a table (joining the party seated there) or, without a table, a tab that needs a name. */
export function openNewCheck(state: State, context: Context, input: NewCheck): Outcome<Record<string, never>> {
  if (state.check.has(input.checkId)) throw new Conflict('check/known', 'This check is already open.');
  if (input.tableId !== null) found(state.table.get(input.tableId), 'table');
  must(input.tableId !== null || input.name.trim() !== '', 'check/no-name', 'A tab needs a name to be called by.');
  const party = input.tableId === null ? undefined : partyAt(state, input.tableId);
  const { timeZone, cutoffHour } = theRestaurant(state);
  const today = businessDay(context.now, timeZone, cutoffHour);
  return happened({
    type: 'check.opened',
    changes: [
      add('check', {
        id: input.checkId,
        number: nextNumber(state, today),
        businessDay: today,
        tableId: input.tableId,
        partyId: party?.id ?? null,
        name: input.name,
        serverId: context.who.memberId,
        status: 'open',
        covers: input.covers || (party?.covers ?? 0),
        openedAt: context.now,
        droppedAt: null,
        closedAt: null,
        total: null,
        tax: null,
      }),
    ],
  });
}

function nextNumber(state: State, today: string): number {
  let last = 0;
  for (const check of state.check.values()) if (check.businessDay === today && check.number > last) last = check.number;
  return last + 1;
}
