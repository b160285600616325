import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { Rule } from '@heard/shared/live/rule.ts';
import { applyEvents, stateOf, type State } from '@heard/shared/live/state.ts';
import { members, restaurant, sections, stations, tables } from './fixture-house.ts';
import { idOf } from './fixture-ids.ts';
import { categories, items, modifierGroups, modifiers } from './fixture-menu.ts';

export { idOf } from './fixture-ids.ts';

/** A Friday, 19:42 in New York. */
export const NOW = Date.parse('2026-03-06T19:42:00-05:00');

/** The house with nobody in it yet. */
export const emptyHouse = (): State =>
  stateOf({
    restaurant: [restaurant],
    member: members,
    station: stations,
    section: sections,
    table: tables,
    category: categories,
    item: items,
    modifierGroup: modifierGroups,
    modifier: modifiers,
  });

/** Lets somebody act in a state, as the server would; everything a test needs is told in the words of the contract. */
export function act<K extends CommandKey>(
  state: State,
  who: string,
  minutesAgo: number,
  command: K,
  input: InputOf<(typeof COMMANDS)[K]>,
): void {
  const member = members.find((one) => one.name === who)!;
  const context = {
    who: { restaurantId: restaurant.id, memberId: member.id, deviceId: null, role: member.role },
    now: NOW - minutesAgo * MINUTE,
  };
  applyEvents(state, (COMMANDS[command].rule as Rule<unknown>)(state, context, input).events);
}

interface Wanted {
  readonly dishes: readonly string[];
  readonly modifiers?: Readonly<Record<string, readonly string[]>>;
  readonly held?: readonly string[];
}

const DESSERTS = new Set(['Crème brûlée', 'Chocolate tart', 'Tarte tatin', 'Three cheeses', 'Affogato', 'Sorbet']);
const ways: Readonly<Record<string, readonly string[]>> = {
  'Steak frites': ['Doneness: Medium rare', 'Side: Fries'],
  'Radish burger': ['Doneness: Medium', 'Side: Fries', 'Burger extras: Bacon'],
  'House red': ['Size: Carafe'],
  'House white': ['Size: Glass'],
  'Endive & walnut salad': ['Dressing: Vinaigrette'],
  'Ribeye for two': ['Doneness: Medium rare', 'Sauce: Béarnaise'],
};

/** One submission; `check` names it, `count` tells apart several onto the same check. */
export function order(state: State, who: string, minutesAgo: number, check: string, { dishes, held = [] }: Wanted, count = 1): void {
  act(state, who, minutesAgo, 'sendOrder', {
    checkId: idOf(check),
    orderId: idOf(`${check} order ${count}`),
    lines: [...dishes, ...held].map((dish, at) => ({
      lineId: idOf(`${check} line ${count}.${at}`),
      itemId: idOf(`item ${dish}`),
      quantity: 1,
      seat: (at % 2) + 1,
      course: DESSERTS.has(dish) ? 2 : 1,
      note: '',
      modifierIds: (ways[dish] ?? []).map(idOf),
      isHeld: held.includes(dish),
    })),
  });
}

export function seat(state: State, who: string, minutesAgo: number, table: string, covers: number): void {
  act(state, who, minutesAgo, 'seatParty', { tableId: idOf(`table ${table}`), partyId: idOf(`party ${table}`), covers });
}

/** Seats a party, opens its check and sends what it wants. */
export function dine(state: State, who: string, minutesAgo: number, table: string, covers: number, wanted: Wanted): void {
  seat(state, who, minutesAgo + 6, table, covers);
  act(state, who, minutesAgo, 'openCheck', { checkId: idOf(`check ${table}`), tableId: idOf(`table ${table}`), name: '', covers });
  order(state, who, minutesAgo, `check ${table}`, wanted);
}
