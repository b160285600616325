import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import fc, { type AsyncCommand } from 'fast-check';
import type { Device } from '../simulate/device.ts';
import type { ShakyWire } from './shaky-wire.ts';

/** What was done, as whoever did it knows it. */
export interface Doings {
  readonly sent: { readonly checkId: string; readonly orderId: string; readonly lineIds: readonly string[] }[];
}

export interface Shaken {
  readonly wire: ShakyWire;
  /** Whose taps go over the wire. */
  readonly server: Device;
  readonly manager: Device;
  readonly kitchen: readonly { readonly device: Device; readonly state: State }[];
  readonly items: readonly { readonly itemId: string; readonly modifierIds: string[] }[];
}

type Doing = AsyncCommand<Doings, Shaken>;

/** Any of these, in any order: what a kitchen and a floor do while the wire between them and the house is shaken. */
export const doings = (): fc.Arbitrary<Doing>[] => {
  const place = fc.nat(50);
  return [
    fc.array(place, { minLength: 1, maxLength: 4 }).map(sending),
    fc.tuple(place, place).map(([screen, ticket]) => atTicket('bump', 'bumpTicket', screen, ticket)),
    fc.tuple(place, place).map(([screen, ticket]) => atTicket('recall', 'recallTicket', screen, ticket)),
    fc.tuple(place, place).map(([order, line]) => voiding(order, line)),
    place.map(hearing),
    fc.constant(reconnecting),
  ];
};

const sending = (dishes: readonly number[]): Doing => ({
  check: () => true,
  async run({ sent }, { server, items }) {
    const order = { checkId: randomUUID(), orderId: randomUUID(), lineIds: dishes.map(() => randomUUID()) };
    const plain = { quantity: 1, seat: 0, course: 1, note: '', isHeld: false };
    const lines = dishes.map((dish, at) => ({ ...plain, ...items[dish % items.length]!, lineId: order.lineIds[at]! }));
    await server.act('openCheck', { checkId: order.checkId, tableId: null, name: `Guest ${sent.length}`, covers: 1 });
    await server.act('sendOrder', { checkId: order.checkId, orderId: order.orderId, lines });
    sent.push(order);
  },
  toString: () => `send(${dishes.join(',')})`,
});

/** What a cook taps is what hangs before them, which may be out of date. */
const atTicket = (name: string, command: 'bumpTicket' | 'recallTicket', screen: number, ticket: number): Doing => ({
  check: ({ sent }) => sent.length > 0,
  async run(_, { kitchen }) {
    const { device, state } = pick(kitchen, screen);
    const tickets = [...state.ticket.values()];
    if (tickets.length > 0) await device.act(command, { ticketId: pick(tickets, ticket).id });
  },
  toString: () => `${name}(${screen},${ticket})`,
});

const voiding = (order: number, line: number): Doing => ({
  check: ({ sent }) => sent.length > 0,
  async run({ sent }, { manager }) {
    const { checkId, lineIds } = pick(sent, order);
    await manager.act('voidLine', { checkId, lineId: pick(lineIds, line), reason: 'sent by mistake' });
  },
  toString: () => `void(${order},${line})`,
});

const hearing = (screen: number): Doing => ({
  check: ({ sent }) => sent.length > 0,
  async run(_, { kitchen }) {
    const { device, state } = pick(kitchen, screen);
    const ticketIds = [...state.ticket.values()].filter(isUnheard).map(({ id }) => id);
    if (ticketIds.length > 0) await device.act('hearTickets', { ticketIds });
  },
  toString: () => `hear(${screen})`,
});

const reconnecting: Doing = {
  check: () => true,
  async run(_, { wire }) {
    wire.cut();
    await pause(30);
  },
  toString: () => 'reconnect()',
};

const isUnheard = ({ heardAt }: Ticket): boolean => heardAt === null;
const pick = <T>(of: readonly T[], place: number): T => of[place % of.length]!;
