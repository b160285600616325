import { COMMANDS, type CommandKey } from '../src/contract/contract.ts';
import type { Command, InputOf } from '../src/contract/endpoint.ts';
import { MINUTE } from '../src/kernel/time.ts';
import type { Ticket } from '../src/kitchen/kitchen-kinds.ts';
import { set, type Change, type Happening } from '../src/live/event.ts';
import type { KindName, Row } from '../src/live/kinds.ts';
import type { Actor, Rule } from '../src/live/rule.ts';
import type { State } from '../src/live/state.ts';
import type { Check, Line } from '../src/orders/orders-kinds.ts';
import type { LineDraft } from '../src/orders/send-order.ts';
import type { Restaurant } from '../src/restaurants/restaurants-kinds.ts';
import { STAFF_ROLES, type Role } from '../src/staff/roles.ts';
import { apply, ask, guardedState } from './guarded-state.ts';
import { furniture } from './small-house-rows.ts';

export type Wanted = Partial<LineDraft> & { readonly item: string };

/** Friday 12 June 2026, seven in the evening in Dublin. */
export const FRIDAY_EVENING = Date.UTC(2026, 5, 12, 18);

/** Whoever holds the role in the small house: the server is `server`, the grill's screen is `grill screen`. */
export function whoIs(role: Role, device: string | null = null): Actor {
  const isStaff = (STAFF_ROLES as readonly Role[]).includes(role);
  const own = role === 'screen' ? 'grill screen' : role === 'terminal' ? 'till' : null;
  return { restaurantId: 'house', role, memberId: isStaff ? role : null, deviceId: device ?? own };
}

/**
 * A restaurant of four tables and three stations that serves eight things. Every act goes through the rule behind its door; the
 * rows are frozen, so that a rule that changes its input fails its test.
 */
export class SmallHouse {
  readonly state: State;
  now = FRIDAY_EVENING;
  #made = 0;

  constructor(of: Partial<Restaurant> = {}) {
    this.state = guardedState(furniture(of));
  }

  act<K extends CommandKey>(key: K, input: InputOf<(typeof COMMANDS)[K]>, role: Role = 'manager'): readonly Happening[] {
    const { rule } = COMMANDS[key] as unknown as Command;
    return this.ask(rule as Rule<unknown>, input, whoIs(role));
  }

  /** For rules that have no door of their own. */
  ask<Input, Reply>(rule: Rule<Input, Reply>, input: Input, who: Actor = whoIs('manager')): readonly Happening[] {
    const events = ask(this.state, rule, { who, now: this.now }, input);
    apply(this.state, events);
    return events;
  }

  later(ms: number): void {
    this.now += ms;
  }

  change(...changes: readonly Change[]): void {
    apply(this.state, [{ type: 'house.changed', changes }]);
  }

  set<K extends KindName>(kind: K, id: string, fields: Partial<Row<K>>): void {
    this.change(set(kind, id, fields));
  }

  newId(what: string): string {
    this.#made += 1;
    return `${what} ${this.#made}`;
  }

  seat(table: string, covers = 2): string {
    const partyId = this.newId('party');
    this.act('seatParty', { tableId: table, partyId, covers });
    return partyId;
  }

  openCheck(table: string | null, role: Role = 'server'): string {
    const checkId = this.newId('check');
    this.act('openCheck', { checkId, tableId: table, name: table === null ? 'Ann' : '', covers: 2 }, role);
    return checkId;
  }

  /** Sends one order; answers the ids of its lines. */
  order(checkId: string, ...wanted: readonly Wanted[]): string[] {
    const lines = wanted.map((each) => this.draft(each));
    this.act('sendOrder', { checkId, orderId: this.newId('order'), lines }, 'server');
    return lines.map((line) => line.lineId);
  }

  draft({ item, ...rest }: Wanted): LineDraft & { modifierIds: string[] } {
    const modifierIds = item === 'burger' ? ['rare'] : [];
    const usual = { quantity: 1, seat: 0, course: 1, note: '', isHeld: false };
    return { lineId: this.newId('line'), itemId: item, ...usual, ...rest, modifierIds: [...(rest.modifierIds ?? modifierIds)] };
  }

  /** Serves everything: bumps and carries out each ticket of the check. */
  serveAll(checkId: string): void {
    for (const { id, status, changedAt } of this.tickets(checkId)) {
      if (changedAt !== null) this.act('acknowledgeChange', { ticketId: id, changedAt });
      if (status === 'cooking') this.act('bumpTicket', { ticketId: id });
      this.act('serveTicket', { ticketId: id });
    }
  }

  pay(checkId: string, amount: number, tendered = amount): readonly Happening[] {
    return this.act('takePayment', { checkId, paymentId: this.newId('payment'), tender: 'cash', amount, tendered }, 'server');
  }

  check(checkId: string): Check {
    return this.state.check.get(checkId)!;
  }

  line(lineId: string): Line {
    return this.state.line.get(lineId)!;
  }

  tickets(checkId?: string): Ticket[] {
    return [...this.state.ticket.values()].filter((ticket) => checkId === undefined || ticket.checkId === checkId);
  }

  ticketAt(station: string, lineId: string): Ticket {
    return this.tickets().find((ticket) => ticket.stationId === station && ticket.lines.some((line) => line.lineId === lineId))!;
  }
}

/** The code that an act is refused with; anything but a refusal is thrown on. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    const { code } = error as { code?: string };
    if (typeof code === 'string') return code;
    throw error;
  }
  return 'not refused';
}

export const minutes = (count: number): number => count * MINUTE;
