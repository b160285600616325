import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { DAY } from '@heard/shared/kernel/time.ts';
import { missesOf } from '@heard/shared/kitchen/quote-kept.ts';
import type { PrepTime, Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { Rule } from '@heard/shared/live/rule.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { seededRandom } from '../chaos/random.ts';
import type { PlayedOrder, Stream } from '../simulate/stream.ts';
import { Cooks } from './cooks.ts';
import { houseOf, idFor, WAITER } from './house-of.ts';
import { truthOf } from './truth.ts';

export interface Replayed {
  /** Milliseconds from promise to ready, day by day. */
  readonly misses: readonly (readonly number[])[];
  readonly learned: readonly PrepTime[];
}

const EVENING = 17 * 3_600_000;

/** Whether the house learns from bumps, goes by the menu for ever, or has known from the beginning what the cooks take. */
export type Knowing = 'learns' | 'menu' | 'knows';

/** Sends what was ordered through the rules of the house, bumps when cooks would, and carries over to the next day what was learned. */
export function replay(days: readonly Stream[], knowing: Knowing): Replayed {
  let learned: readonly PrepTime[] = [];
  const misses = days.map((stream, day) => {
    const known = knowing === 'knows' ? truthOf(stream) : learned;
    const state = houseOf(stream, known);
    playDay(state, stream, day, knowing === 'learns');
    if (knowing === 'learns') learned = [...state.prepTime.values()];
    return missesOf(state.ticket.values());
  });
  return { misses, learned };
}

function playDay(state: State, { orders }: Stream, day: number, learns: boolean): void {
  const cooks = new Cooks(seededRandom(day + 1));
  const known = [...state.prepTime];
  const bumps: { readonly ticketId: string; readonly at: number }[] = [];
  const bumpUntil = (until: number): void => {
    bumps.sort((a, b) => b.at - a.at);
    while (bumps.length > 0 && bumps.at(-1)!.at <= until) {
      const { ticketId, at } = bumps.pop()!;
      act(state, at, 'bumpTicket', { ticketId });
      if (learns) continue;
      state.prepTime.clear();
      for (const [id, row] of known) state.prepTime.set(id, row);
    }
  };
  orders.forEach((order, count) => {
    const at = day * DAY + order.at;
    bumpUntil(at);
    const isEvening = order.at >= EVENING;
    for (const ticket of sent(state, order, at, `${day} ${count}`)) {
      bumps.push({ ticketId: ticket.id, at: Math.round(cooks.bumpAt(state, ticket, isEvening)) });
    }
  });
  bumpUntil(Infinity);
}

/** Answers the tickets that came of it. */
function sent(state: State, { dishes }: PlayedOrder, at: number, name: string): Ticket[] {
  const checkId = idFor(`check ${name}`);
  const orderId = idFor(`order ${name}`);
  act(state, at, 'openCheck', { checkId, tableId: null, name, covers: 1 });
  const lines = [...new Set(dishes)].map((dish) => ({
    lineId: idFor(`line ${name} ${dish}`),
    itemId: idFor(`dish ${dish}`),
    quantity: dishes.filter((each) => each === dish).length,
    seat: 0,
    course: 1,
    note: '',
    modifierIds: [],
    isHeld: false,
  }));
  act(state, at, 'sendOrder', { checkId, orderId, lines });
  return [...state.ticket.values()].filter((ticket) => ticket.orderId === orderId);
}

function act<K extends CommandKey>(state: State, now: number, command: K, input: InputOf<(typeof COMMANDS)[K]>): void {
  applyEvents(state, (COMMANDS[command].rule as Rule<unknown>)(state, { who: WAITER, now }, input).events);
}
