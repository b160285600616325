import { Conflict } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { mustHoldNoCardNumber } from './card-number.ts';
import { intoDrawer, mustBeOpenDrawer, openDrawers } from './cash-drawer.ts';
import type { CASH_MOVES, Drawer } from './payments-kinds.ts';

type Nothing = Record<string, never>;

/** Counts the float into a drawer and opens it. */
export function openDrawer(
  state: State,
  { who, now }: Context,
  input: { drawerId: string; name: string; float: number },
): Outcome<Nothing> {
  mustHoldNoCardNumber(input.name);
  if (state.drawer.has(input.drawerId)) throw new Conflict('drawer/known', 'This drawer is already open.');
  const isTaken = openDrawers(state).some(({ name }) => name === input.name);
  if (isTaken) throw new Conflict('drawer/name-taken', `Another drawer called ${input.name} is open.`);
  const drawer: Drawer = {
    id: input.drawerId,
    name: input.name,
    float: input.float,
    openedBy: who.memberId,
    openedAt: now,
    expected: input.float,
    counted: null,
    closedBy: null,
    closedAt: null,
  };
  return happened({ type: 'drawer.opened', changes: [add('drawer', drawer)] });
}

/** Cash that pays no check: change fetched, a delivery paid, a drop to the safe. */
export function moveCash(
  state: State,
  { who, now }: Context,
  input: { drawerId: string; moveId: string; kind: (typeof CASH_MOVES)[number]; amount: number; reason: string },
): Outcome<Nothing> {
  mustHoldNoCardNumber(input.reason);
  const drawer = mustBeOpenDrawer(state, input.drawerId);
  if (state.cashMove.has(input.moveId)) throw new Conflict('cash/known', 'This was moved already.');
  const { kind, amount, reason } = input;
  const move = { id: input.moveId, drawerId: drawer.id, kind, amount, reason, by: who.memberId, at: now };
  return happened({
    type: 'cash.moved',
    changes: [add('cashMove', move), ...intoDrawer(drawer, kind === 'in' ? amount : -amount)],
  });
}

/** The last count. What is over or short stands in the log beside it. */
export function closeDrawer(state: State, { who, now }: Context, input: { drawerId: string; counted: number }): Outcome<Nothing> {
  const drawer = mustBeOpenDrawer(state, input.drawerId);
  return happened({
    type: 'drawer.closed',
    about: { expected: drawer.expected, over: input.counted - drawer.expected },
    changes: [set('drawer', drawer.id, { counted: input.counted, closedBy: who.memberId, closedAt: now })],
  });
}
