import { Conflict, found } from '../kernel/errors.ts';
import { roundTo, type Cents } from '../kernel/money.ts';
import { set, type Change } from '../live/event.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import type { Drawer } from './payments-kinds.ts';

/** The drawer, if money can still go in or out. */
export function mustBeOpenDrawer(state: State, drawerId: string): Drawer {
  const drawer = found(state.drawer.get(drawerId), 'drawer');
  if (drawer.closedAt !== null) throw new Conflict('drawer/is-closed', `The drawer ${drawer.name} is closed.`);
  return drawer;
}

export function openDrawers(state: State): Drawer[] {
  return [...state.drawer.values()].filter((drawer) => drawer.closedAt === null);
}

/**
 * Where cash goes: the drawer that was named; else the one that whoever takes it has opened, or the only one there is. Without any,
 * it is in somebody's pocket, and no drawer knows of it.
 */
export function drawerFor(state: State, { who }: Context, named: string | null | undefined): Drawer | null {
  if (typeof named === 'string') return mustBeOpenDrawer(state, named);
  const open = openDrawers(state);
  const own = who.memberId === null ? undefined : open.find((drawer) => drawer.openedBy === who.memberId);
  return own ?? (open.length === 1 ? open[0]! : null);
}

/** Negative takes out. */
export const intoDrawer = (drawer: Drawer | null, cash: Cents): Change[] =>
  drawer === null ? [] : [set('drawer', drawer.id, { expected: drawer.expected + cash })];

/** What is laid on the table for an amount, in the coins there are. */
export const inCoins = (state: State, amount: Cents): Cents => roundTo(amount, theRestaurant(state).sales.cashStep);
