import { MINUTE, SECOND } from '../kernel/time.ts';
import type { Station, Ticket } from './kitchen-kinds.ts';

/** One kind of dish on a ticket: how many, and the seconds one of it takes. */
export interface Dishes {
  readonly seconds: number;
  readonly quantity: number;
}

type Hands = Pick<Station, 'parallel'>;

export const workOf = (dishes: readonly Dishes[]): number => dishes.reduce((sum, { seconds, quantity }) => sum + seconds * quantity, 0);

/** Seconds from now until each hand of a station is free. */
export type FreeIn = readonly number[];

export const allFree = ({ parallel }: Hands): FreeIn => Array.from({ length: parallel }, () => 0);

/** Gives each dish in turn to the hand that is free first (Graham's list scheduling, 1966); says when the last is done. */
export function cookOn(free: FreeIn, dishes: readonly Dishes[]): { readonly free: FreeIn; readonly done: number } {
  const hands = [...free];
  let done = 0;
  for (const { seconds, quantity } of dishes) {
    for (let count = 0; count < quantity; count += 1) {
      const first = hands.indexOf(Math.min(...hands));
      hands[first] = hands[first]! + seconds;
      done = Math.max(done, hands[first]);
    }
  }
  return { free: hands, done };
}

export const dishesOn = ({ lines }: Pick<Ticket, 'lines'>): number =>
  lines.reduce((sum, { quantity, isVoided, isDone }) => (isVoided || isDone ? sum : sum + quantity), 0);

/** What cooks rush before the rest, and else in the order in which it was fired. */
export const inTurn = (a: Ticket, b: Ticket): number =>
  Number(b.isRush) - Number(a.isRush) || a.firedAt - b.firedAt || (a.id < b.id ? -1 : 1);

/** A ticket so long past its promise is forgotten on the screen; nobody's hands are at it. */
const FORGOTTEN = 10 * MINUTE;

/** When it left the hands of the cooks: bumped, or forgotten. Infinity: they may be at it. */
const doneAt = ({ readyAt, promisedAt }: Ticket): number =>
  Math.min(readyAt ?? Infinity, promisedAt === null ? Infinity : promisedAt + FORGOTTEN);

/**
 * When the station took a ticket in hand, if every cook takes the next dish in turn: as soon as fewer dishes than it has hands were
 * left of what came before. `others`: what the station had besides, done or not. A time to come, or Infinity: not begun yet.
 */
export function begunAt(ticket: Ticket, others: readonly Ticket[], { parallel }: Hands): number {
  const inTheWay = others
    .filter((each) => inTurn(each, ticket) < 0)
    .map((each) => ({ dishes: each.lines.reduce((sum, line) => sum + line.quantity, 0), until: doneAt(each) }))
    .filter(({ until }) => until > ticket.firedAt)
    .sort((a, b) => b.until - a.until);
  let dishes = 0;
  for (const each of inTheWay) {
    dishes += each.dishes;
    if (dishes >= parallel) return each.until;
  }
  return ticket.firedAt;
}

/** A ticket that still cooks, and where it stands. */
export interface Queued {
  readonly ticket: Ticket;
  /** Seconds of work left on it. */
  readonly left: number;
  /** Seconds until the last of it is done. */
  readonly done: number;
}

export interface Queue {
  readonly tickets: readonly Queued[];
  readonly free: FreeIn;
}

/** What cooks at one station, in turn, with the work left on each: what was cooked since it was begun is taken off. */
export function queueOf(tickets: Iterable<Ticket>, station: Hands & { readonly id: string }, now: number): Queue {
  const here = [...tickets].filter((ticket) => ticket.stationId === station.id);
  const queued: Queued[] = [];
  let free = allFree(station);
  for (const ticket of here.filter(({ status }) => status === 'cooking').sort(inTurn)) {
    const isBegun = free.includes(0);
    const left = Math.max(0, leftOf(ticket) - (isBegun ? cookedOf(ticket, begunAt(ticket, here, station), station, now) : 0));
    const dishes = dishesOn(ticket);
    const after = cookOn(free, left > 0 ? [{ seconds: left / dishes, quantity: dishes }] : []);
    free = after.free;
    queued.push({ ticket, left, done: after.done });
  }
  return { tickets: queued, free };
}

/** Lines that are done or cancelled are work no more. */
function leftOf(ticket: Ticket): number {
  const all = ticket.lines.reduce((sum, line) => sum + line.quantity, 0);
  return all === 0 ? 0 : (ticket.workSeconds * dishesOn(ticket)) / all;
}

const cookedOf = (ticket: Ticket, begun: number, { parallel }: Hands, now: number): number =>
  (Math.max(0, now - begun) / SECOND) * Math.min(parallel, dishesOn(ticket));

/** Station-seconds that are queued: the work left, divided among its hands. */
export const queuedSeconds = ({ tickets }: Queue, { parallel }: Hands): number =>
  Math.round(tickets.reduce((sum, { left }) => sum + left, 0) / parallel);
