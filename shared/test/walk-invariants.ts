import { RATE_SCALE } from '../src/kernel/money.ts';
import type { Ticket } from '../src/kitchen/kitchen-kinds.ts';
import type { State } from '../src/live/state.ts';
import type { Check, Line } from '../src/orders/orders-kinds.ts';
import { theRestaurant } from '../src/restaurants/the-restaurant.ts';
import { COOKED_AT } from './small-house-rows.ts';
import { totalsOf } from '../src/orders/check-totals.ts';

/** Looks at a whole restaurant and says what is wrong with it; nothing, when all is well. */
type Invariant = (state: State, seen: Seen) => Iterable<string>;

/** The state read once, so that 80,000 looks at it stay quick. */
export interface Seen {
  readonly linesOf: ReadonlyMap<string, readonly Line[]>;
  readonly ticketsOf: ReadonlyMap<string, readonly Ticket[]>;
  readonly paidOf: ReadonlyMap<string, number>;
}

/** What holds after every step, whoever did what in whatever order. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'every cent of a check is either paid or still due': function* (state, seen) {
    for (const check of state.check.values()) {
      const { total, paid, due } = totalsOf(state, check.id);
      const owed = owedExactly(state, seen.linesOf.get(check.id) ?? []);
      if (BigInt(total) !== owed) yield `check ${check.number} comes to ${total}, its lines to ${owed}`;
      if (paid !== (seen.paidOf.get(check.id) ?? 0)) yield `check ${check.number}: ${paid} paid, the drawer holds another sum`;
      if (paid + due !== total) yield `check ${check.number}: ${paid} paid and ${due} due are not ${total}`;
      if (due < 0) yield `the house owes the guests of check ${check.number} ${-due}`;
    }
  },

  'a closed check is paid to the cent, and says what it came to': function* (state, seen) {
    for (const check of state.check.values()) yield* closing(check, totalsOf(state, check.id), seen.paidOf.get(check.id) ?? 0);
  },

  'nobody counts more than was handed over': function* (state) {
    for (const { id, amount, tendered } of state.payment.values()) if (tendered < amount) yield `${id}: ${amount} of ${tendered}`;
  },

  'each line is told once to each of its stations, in full, and only once it is fired': function* (state) {
    const told = new Map<string, Map<string, number>>();
    for (const { lineId, stationId, quantity } of state.fire.values()) {
      const stations = told.get(lineId) ?? new Map<string, number>();
      stations.set(stationId, (stations.get(stationId) ?? 0) + quantity);
      told.set(lineId, stations);
    }
    for (const line of state.line.values()) {
      const stations = told.get(line.id) ?? new Map<string, number>();
      const due = line.firedAt === null ? [] : COOKED_AT[line.itemId]!;
      for (const station of due) {
        if (stations.get(station) !== line.quantity) yield `${line.quantity} ${line.id}: the ${station} was told ${stations.get(station)}`;
      }
      if (stations.size !== due.length) yield `${line.id} went to ${[...stations.keys()].join(', ')}`;
      told.delete(line.id);
    }
    for (const lineId of told.keys()) yield `${lineId} was told to a station and is on no check`;
  },

  'each fired line stands once on a ticket of each of its stations, and on no other': function* (state, seen) {
    for (const line of state.line.values()) {
      const tickets = seen.ticketsOf.get(line.id) ?? [];
      const at = tickets.map((ticket) => ticket.stationId).toSorted();
      const due = line.firedAt === null ? [] : COOKED_AT[line.itemId]!.toSorted();
      if (at.join() !== due.join()) yield `${line.id} (${line.status}) is on tickets at ${at.join(', ') || 'no station'}`;
    }
    for (const fire of state.fire.values()) {
      const ticket = state.ticket.get(fire.ticketId);
      if (ticket?.stationId !== fire.stationId || !ticket.lines.some(({ lineId }) => lineId === fire.lineId))
        yield `the ledger sends ${fire.lineId} to a ticket that does not show it`;
    }
  },

  'a ticket belongs to the check, order and course of its lines and shows them as they are': function* (state) {
    for (const ticket of state.ticket.values()) {
      for (const shown of ticket.lines) {
        const line = state.line.get(shown.lineId);
        if (!line) yield `ticket ${ticket.id} shows ${shown.lineId}, which is on no check`;
        else if (line.checkId !== ticket.checkId || line.orderId !== ticket.orderId || line.course !== ticket.course)
          yield `${line.id} of ${line.orderId} stands on a ticket of ${ticket.orderId}`;
        else if (shown.quantity !== line.quantity || shown.seat !== line.seat || shown.isVoided !== (line.status === 'voided'))
          yield `ticket ${ticket.id} shows ${line.id} otherwise than it is`;
      }
      if (ticket.lines.length === 0) yield `ticket ${ticket.id} is empty`;
    }
  },

  'a line is as far as its slowest ticket': function* (state, seen) {
    for (const line of state.line.values()) {
      if (line.status === 'voided') continue;
      const tickets = seen.ticketsOf.get(line.id) ?? [];
      if (line.status !== asFarAs(tickets)) yield `${line.id} is ${line.status}, its tickets ${tickets.map(({ status }) => status).join()}`;
      const times = [line.firedAt !== null, line.readyAt !== null, line.servedAt !== null].map(Number).join('');
      const due = { held: '000', fired: '100', ready: '110', served: '111' }[line.status];
      if (times !== due) yield `${line.id} is ${line.status} with the times of another status (${times})`;
    }
  },

  'a ticket bears the times of its status': function* (state) {
    for (const { id, status, readyAt, servedAt } of state.ticket.values()) {
      const times = [readyAt !== null, servedAt !== null].map(Number).join('');
      if (times !== { cooking: '00', ready: '10', served: '11' }[status]) yield `ticket ${id} is ${status} with times ${times}`;
    }
  },

  'no portion is sold that is not there': function* (state) {
    for (const { id, remaining, isOut } of state.item.values()) {
      if (remaining !== null && remaining < 0) yield `${remaining} ${id} left`;
      if (remaining === 0 && !isOut) yield `${id} can be ordered with none left`;
    }
  },

  'never two parties at one table, and none at a dirty one': function* (state) {
    const taken = new Set<string>();
    for (const { tableId, leftAt } of state.party.values()) {
      if (leftAt !== null) continue;
      if (taken.has(tableId)) yield `two parties at table ${tableId}`;
      if (state.table.get(tableId)!.isDirty) yield `a party at the dirty table ${tableId}`;
      taken.add(tableId);
    }
    for (const { id, isDirty, dirtySince } of state.table.values())
      if (isDirty !== (dirtySince !== null)) yield `table ${id} is dirty since never`;
  },

  'nobody has left with a check still open': function* (state) {
    for (const check of state.check.values()) {
      const party = check.partyId === null ? undefined : state.party.get(check.partyId);
      if (check.partyId !== null && party?.tableId !== check.tableId) yield `check ${check.number} is at another table than its party`;
      if (check.status === 'open' && party && party.leftAt !== null) yield `check ${check.number} is open, its party gone`;
      if (check.status !== 'open' || check.partyId !== null || check.tableId === null) continue;
      for (const { tableId, leftAt } of state.party.values()) {
        if (tableId === check.tableId && leftAt !== null && check.openedAt < leftAt) yield `check ${check.number} is open, its guests gone`;
      }
    }
  },

  'check numbers count up from 1 within each business day': function* (state) {
    const numbers = new Map<string, number[]>();
    for (const { businessDay, number } of state.check.values()) numbers.set(businessDay, [...(numbers.get(businessDay) ?? []), number]);
    for (const [day, used] of numbers) {
      if (used.toSorted((a, b) => a - b).some((number, at) => number !== at + 1)) yield `${day}: ${used.join()}`;
    }
  },

  'whatever is part of something is part of something that exists': function* (state) {
    for (const { id, checkId } of [...state.order.values(), ...state.line.values(), ...state.ticket.values(), ...state.payment.values()]) {
      if (!state.check.has(checkId)) yield `${id} is on the check ${checkId}, which does not exist`;
    }
    for (const { id, orderId, checkId } of state.line.values()) {
      if (state.order.get(orderId)?.checkId !== checkId) yield `${id} is of an order of another check`;
    }
  },
};

/** All that is wrong, as sentences. */
export function wrongWith(state: State): string[] {
  const seen = see(state);
  return Object.entries(INVARIANTS).flatMap(([sentence, look]) => [...look(state, seen)].map((what) => `${sentence}: ${what}`));
}

function see(state: State): Seen {
  const linesOf = new Map<string, Line[]>();
  for (const line of state.line.values()) append(linesOf, line.checkId, line);
  const ticketsOf = new Map<string, Ticket[]>();
  for (const ticket of state.ticket.values()) for (const { lineId } of ticket.lines) append(ticketsOf, lineId, ticket);
  const paidOf = new Map<string, number>();
  for (const { checkId, amount } of state.payment.values()) paidOf.set(checkId, (paidOf.get(checkId) ?? 0) + amount);
  return { linesOf, ticketsOf, paidOf };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function* closing(check: Check, { due, total, tax }: ReturnType<typeof totalsOf>, paid: number): Iterable<string> {
  const isOpen = check.status === 'open';
  if (!isOpen && (due !== 0 || check.total !== total || check.tax !== tax)) yield `check ${check.number} is closed with ${due} due`;
  if (isOpen !== (check.closedAt === null) || isOpen !== (check.total === null)) yield `check ${check.number} is half closed`;
  if (isOpen && due === 0 && paid > 0) yield `check ${check.number} is paid in full and cannot be closed`;
  if (check.status === 'voided' && (paid > 0 || total > 0)) yield `check ${check.number} is voided with money on it`;
}

/** Exact arithmetic, written apart from the rule it checks. */
function owedExactly(state: State, lines: readonly Line[]): bigint {
  const { taxRate, isTaxIncluded } = theRestaurant(state);
  const counted = lines.filter(({ status }) => status !== 'voided');
  const subtotal = counted.reduce((sum, { unitPrice, quantity }) => sum + BigInt(unitPrice) * BigInt(quantity), 0n);
  const scale = BigInt(RATE_SCALE);
  return isTaxIncluded ? subtotal : subtotal + (subtotal * BigInt(taxRate) * 2n + scale) / (2n * scale);
}

function asFarAs(tickets: readonly Ticket[]): Line['status'] {
  if (tickets.length === 0) return 'held';
  const all = new Set(tickets.map(({ status }) => status));
  if (all.has('cooking')) return 'fired';
  return all.has('ready') ? 'ready' : 'served';
}
