import { allergiesAt, hasWord } from '../src/allergies/allergies-at.ts';
import { overlapping } from '../src/guests/overlaps.ts';
import { isAhead } from '../src/guests/reservation-status.ts';
import { RATE_SCALE } from '../src/kernel/money.ts';
import type { Ticket } from '../src/kitchen/kitchen-kinds.ts';
import type { State } from '../src/live/state.ts';
import type { Check, Line, Share } from '../src/orders/orders-kinds.ts';
import { piecesOf } from '../src/orders/pieces.ts';
import { theRestaurant } from '../src/restaurants/the-restaurant.ts';
import { COOKED_AT } from './small-house-rows.ts';
import { totalsOf } from '../src/orders/check-totals.ts';

/** Looks at a whole restaurant and says what is wrong with it; nothing, when all is well. */
export type Invariant = (state: State, seen: Seen) => Iterable<string>;

/** The state read once, so that 80,000 looks at it stay quick. */
export interface Seen {
  readonly linesOf: ReadonlyMap<string, readonly Line[]>;
  readonly ticketsOf: ReadonlyMap<string, readonly Ticket[]>;
  readonly paidOf: ReadonlyMap<string, number>;
  /** By line, and by the check that pays them. */
  readonly sharesOf: ReadonlyMap<string, readonly Share[]>;
  readonly sharesOn: ReadonlyMap<string, readonly Share[]>;
}

/** What holds after every step, whoever did what in whatever order. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'every cent of a check is either paid or still due': function* (state, seen) {
    for (const check of state.check.values()) {
      const { total, paid, due } = totalsOf(state, check.id);
      const owed = owedExactly(state, check, seen);
      if (BigInt(total) !== owed) yield `check ${check.number} comes to ${total}, its pieces to ${owed}`;
      if (paid !== (seen.paidOf.get(check.id) ?? 0)) yield `check ${check.number}: ${paid} paid, the drawer holds another sum`;
      if (paid + due !== total) yield `check ${check.number}: ${paid} paid and ${due} due are not ${total}`;
      if (due < 0) yield `the house owes the guests of check ${check.number} ${-due}`;
    }
  },

  'a closed check is paid to the cent, and says what it came to': function* (state, seen) {
    for (const check of state.check.values()) yield* closing(state, check, seen.paidOf.get(check.id) ?? 0);
  },

  'nobody counts more than was handed over': function* (state) {
    for (const { id, amount, tip, rounding, tendered } of state.payment.values())
      if (tendered < amount + tip + rounding) yield `${id}: ${amount} and ${tip} of ${tendered}`;
  },

  'a drawer should hold what went in less what went out': function* (state) {
    const held = new Map([...state.drawer.values()].map(({ id, float }) => [id, float]));
    const put = (drawerId: string | null, cents: number): void => void (drawerId && held.set(drawerId, held.get(drawerId)! + cents));
    for (const { drawerId, amount, tip, rounding } of state.payment.values()) put(drawerId, amount + tip + rounding);
    for (const { drawerId, amount, tip, rounding } of state.refund.values()) put(drawerId, -amount - tip - rounding);
    for (const { drawerId, amount } of state.accountMove.values()) put(drawerId, amount);
    for (const { drawerId, kind, amount } of state.cashMove.values()) put(drawerId, kind === 'in' ? amount : -amount);
    for (const { id, expected } of state.drawer.values()) if (expected !== held.get(id)) yield `${id}: ${held.get(id)}, not ${expected}`;
  },

  'no payment is given back more than once': function* (state) {
    const left = new Map([...state.payment.values()].map(({ id, amount, tip }) => [id, { amount, tip }]));
    for (const { paymentId, amount, tip } of state.refund.values()) {
      const rest = left.get(paymentId)!;
      left.set(paymentId, { amount: rest.amount - amount, tip: rest.tip - tip });
    }
    for (const [id, { amount, tip }] of left) if (amount < 0 || tip < 0) yield `${id}: ${-amount} and ${-tip} too much`;
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

  'a ticket belongs to the order and course of its lines and shows them as they are': function* (state) {
    for (const ticket of state.ticket.values()) {
      for (const shown of ticket.lines) {
        const line = state.line.get(shown.lineId);
        if (!line) yield `ticket ${ticket.id} shows ${shown.lineId}, which is on no check`;
        else if (line.orderId !== ticket.orderId || line.course !== ticket.course)
          yield `${line.id} of ${line.orderId} stands on a ticket of ${ticket.orderId}`;
        else if (shown.quantity !== line.quantity || shown.seat !== line.seat || shown.isVoided !== (line.status === 'voided'))
          yield `ticket ${ticket.id} shows ${line.id} otherwise than it is`;
      }
      if (ticket.lines.length === 0) yield `ticket ${ticket.id} is empty`;
    }
  },

  'a ticket knows the other stations at its order and course': function* (state) {
    for (const ticket of state.ticket.values()) {
      const others = [...state.ticket.values()].filter(({ orderId, course }) => orderId === ticket.orderId && course === ticket.course);
      const due = new Set(others.map(({ stationId }) => stationId).filter((stationId) => stationId !== ticket.stationId));
      if (ticket.alsoAt.toSorted().join() !== [...due].toSorted().join()) yield `${ticket.id} says also at ${ticket.alsoAt.join()}`;
    }
  },

  'a ticket says what of its check still waits': function* (state, seen) {
    for (const { id, lines, laterCourses } of state.ticket.values()) {
      const checks = new Set(lines.map(({ lineId }) => state.line.get(lineId)!.checkId));
      const held = [...checks].flatMap((checkId) => (seen.linesOf.get(checkId) ?? []).filter(({ status }) => status === 'held'));
      const due = held.toSorted((a, b) => a.course - b.course).map(({ course, quantity }) => Array(quantity).fill(course));
      const says = laterCourses.map(({ course, dishes }) => Array(dishes).fill(course));
      if (due.flat().join() !== says.flat().join()) yield `${id} waits for ${says.flat().join()}, its check for ${due.flat().join()}`;
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

  'every line bears what is known of its seat, and the kitchen reads it': function* (state, seen) {
    if (state.allergy.size === 0) return;
    for (const line of state.line.values()) {
      const check = state.check.get(line.checkId);
      const missing =
        check && line.status !== 'voided' ? allergiesAt(state, check, line.seat).filter((what) => !hasWord(line.allergies, what)) : [];
      if (missing.length > 0) yield `${line.id} does not say ${missing.join()}`;
      for (const ticket of seen.ticketsOf.get(line.id) ?? []) {
        const shown = ticket.lines.find(({ lineId }) => lineId === line.id)!;
        if (line.allergies.some((what) => !shown.allergies.includes(what))) yield `ticket ${ticket.id} hides what ${line.id} bears`;
      }
    }
  },

  'no two reservations ahead have one table at once': function* (state) {
    for (const one of state.reservation.values()) {
      const other = isAhead(one) ? overlapping(state, one) : undefined;
      if (other && isAhead(other)) yield `${one.id} and ${other.id} at table ${one.tableIds.join()}`;
    }
  },

  'a reservation is done when somebody sat down for it or nobody will, and only then': function* (state) {
    for (const { id, status, doneAt, partyId } of state.reservation.values()) {
      if ((doneAt === null) !== isAhead({ status })) yield `${id} is ${status} and done at ${doneAt}`;
      if ((partyId !== null) !== (status === 'seated')) yield `${id} is ${status} with the party ${partyId}`;
    }
  },

  'no portion is sold that is not there': function* (state) {
    for (const { id, remaining, isOut } of state.item.values()) {
      if (remaining !== null && remaining < 0) yield `${remaining} ${id} left`;
      if (remaining === 0 && !isOut) yield `${id} can be ordered with none left`;
    }
  },

  'never two parties at one table or at tables joined to it, and none at a dirty one': function* (state) {
    const taken = new Set<string>();
    for (const { tableId, leftAt } of state.party.values()) {
      if (leftAt !== null) continue;
      if (taken.has(tableId)) yield `two parties at table ${tableId}`;
      taken.add(tableId);
      for (const table of state.table.values()) {
        if (table.id !== tableId && table.joinedTo !== tableId) continue;
        if (table.isDirty) yield `a party at the dirty table ${table.id}`;
      }
    }
    for (const { id, joinedTo } of state.table.values()) {
      if (joinedTo === null) continue;
      if (taken.has(id)) yield `a party at table ${id}, which is led by ${joinedTo}`;
      if (joinedTo === id || state.table.get(joinedTo)!.joinedTo !== null) yield `table ${id} is joined in a chain`;
    }
    for (const { id, isDirty, dirtySince } of state.table.values())
      if (isDirty !== (dirtySince !== null)) yield `table ${id} is dirty since never`;
  },

  'nobody has left with a check still open': function* (state) {
    for (const check of state.check.values()) {
      const party = check.partyId === null ? undefined : state.party.get(check.partyId);
      if (check.status === 'open' && check.partyId !== null && party?.tableId !== check.tableId)
        yield `check ${check.number} is at another table than its party`;
      if (check.status === 'open' && party && party.leftAt !== null) yield `check ${check.number} is open, its party gone`;
    }
  },

  'the shares of a line leave something of it on its own check, and nothing is taken off that is not there': function* (state, seen) {
    for (const [lineId, shares] of seen.sharesOf) {
      const line = state.line.get(lineId);
      if (!line || line.status === 'voided') yield `${lineId} is not there, and shared out`;
      else yield* sharing(state, line, shares);
    }
    for (const line of state.line.values()) {
      if (ownGross(line, seen) < taken(line.discounts)) yield `${taken(line.discounts)} off what is left of ${line.id}`;
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
    for (const { id, orderId } of state.line.values()) if (!state.order.has(orderId)) yield `${id} is of no order`;
  },
};

/** All that is wrong, as sentences. */
export function wrongWith(state: State, invariants = INVARIANTS): string[] {
  const seen = see(state);
  return Object.entries(invariants).flatMap(([sentence, look]) => [...look(state, seen)].map((what) => `${sentence}: ${what}`));
}

function see(state: State): Seen {
  const linesOf = new Map<string, Line[]>();
  for (const line of state.line.values()) append(linesOf, line.checkId, line);
  const ticketsOf = new Map<string, Ticket[]>();
  for (const ticket of state.ticket.values()) for (const { lineId } of ticket.lines) append(ticketsOf, lineId, ticket);
  const paidOf = new Map<string, number>();
  for (const { checkId, amount } of state.payment.values()) paidOf.set(checkId, (paidOf.get(checkId) ?? 0) + amount);
  for (const { checkId, amount } of state.refund.values()) paidOf.set(checkId, paidOf.get(checkId)! - amount);
  const sharesOf = new Map<string, Share[]>();
  const sharesOn = new Map<string, Share[]>();
  for (const share of state.share.values()) {
    append(sharesOf, share.lineId, share);
    append(sharesOn, share.checkId, share);
  }
  return { linesOf, ticketsOf, paidOf, sharesOf, sharesOn };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function* closing(state: State, check: Check, paid: number): Iterable<string> {
  const { due, total, tax } = totalsOf(state, check.id);
  const isOpen = check.status === 'open';
  const isPaid = due >= givenBack(state, check, 1) && due <= givenBack(state, check, 0);
  if (!isOpen && (!isPaid || check.total !== total || check.tax !== tax)) yield `check ${check.number} is closed with ${due} due`;
  if (isOpen !== (check.closedAt === null) || isOpen !== (check.total === null)) yield `check ${check.number} is half closed`;
  // One that was opened again, paid as it is, is closed as one that is free.
  if (isOpen && due === 0 && paid > 0 && piecesOf(state, check.id).length === 0)
    yield `check ${check.number} is paid in full and cannot be closed`;
  if (check.status === 'voided' && (paid > 0 || total > 0)) yield `check ${check.number} is voided with money on it`;
}

/** What guests got back of a check after it was closed, at least so many milliseconds later: it stays closed. */
function givenBack(state: State, { id, closedAt }: Check, later: number): number {
  const refunds = [...state.refund.values()].filter(({ checkId, givenAt }) => checkId === id && givenAt >= (closedAt ?? Infinity) + later);
  return refunds.reduce((sum, { amount }) => sum + amount, 0);
}

function* sharing(state: State, line: Line, shares: readonly Share[]): Iterable<string> {
  const whole = shares.reduce((product, { of }) => product * BigInt(of), 1n);
  const parts = shares.reduce((sum, { part, of }) => sum + (whole / BigInt(of)) * BigInt(part), 0n);
  if (parts >= whole) yield `${parts} of ${whole} parts of ${line.id} are shared out`;
  if (shares.reduce((sum, { gross }) => sum + gross, 0) > line.unitPrice * line.quantity)
    yield `${line.id} is shared out for more than it costs`;
  if (new Set([line.checkId, ...shares.map(({ checkId }) => checkId)]).size <= shares.length) yield `a check pays ${line.id} twice`;
  for (const { id, checkId, gross, discounts } of shares) {
    if (taken(discounts) > gross) yield `${taken(discounts)} off the share ${id} of ${gross}`;
    if (!state.check.has(checkId)) yield `${id} is on no check`;
  }
}

const taken = (discounts: Line['discounts']): number => discounts.reduce((sum, { amount }) => sum + amount, 0);
const ownGross = (line: Line, { sharesOf }: Seen): number =>
  (sharesOf.get(line.id) ?? []).reduce((rest, { gross }) => rest - gross, line.unitPrice * line.quantity);

/** Exact arithmetic, written apart from the rule it checks. */
function owedExactly(state: State, check: Check, seen: Seen): bigint {
  const { taxRate, sales } = theRestaurant(state);
  const nets = new Map<string, bigint>();
  const count = (rate: number, isIncluded: boolean, net: bigint): void => {
    const key = isIncluded ? 'inside' : String(rate);
    nets.set(key, (nets.get(key) ?? 0n) + net);
  };
  for (const line of seen.linesOf.get(check.id) ?? []) {
    if (line.status !== 'voided') count(line.taxRate, line.isTaxIncluded, BigInt(ownGross(line, seen) - taken(line.discounts)));
  }
  for (const share of seen.sharesOn.get(check.id) ?? [])
    count(share.taxRate, share.isTaxIncluded, BigInt(share.gross - taken(share.discounts)));
  const net = [...nets.values()].reduce((sum, each) => sum + each, 0n);
  const service = rounded(net, check.serviceRate);
  if (sales.isServiceTaxed) count(taxRate, false, service);
  const tax = [...nets].reduce((sum, [rate, base]) => (rate === 'inside' ? sum : sum + rounded(base, Number(rate))), 0n);
  return net === 0n ? 0n : net + service + tax + BigInt(check.splitCents);
}

function rounded(amount: bigint, rate: number): bigint {
  const scale = BigInt(RATE_SCALE);
  return (amount * BigInt(rate) * 2n + scale) / (2n * scale);
}

function asFarAs(tickets: readonly Ticket[]): Line['status'] {
  if (tickets.length === 0) return 'held';
  const all = new Set(tickets.map(({ status }) => status));
  if (all.has('cooking')) return 'fired';
  return all.has('ready') ? 'ready' : 'served';
}
