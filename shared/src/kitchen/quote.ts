import { SECOND } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Line } from '../orders/orders-kinds.ts';
import { daypartAt } from '../restaurants/dayparts.ts';
import type { Station, Ticket } from './kitchen-kinds.ts';
import { learnedOf, type CookedWhere } from './prep-times.ts';
import { stationsOf, type Routed } from './routing.ts';
import { cookOn, queuedSeconds, queueOf, workOf, type Dishes, type FreeIn, type Queue } from './work.ts';

/** What has to be known of a line to say how long it takes. */
export type Wanted = Routed & Pick<Line, 'quantity'>;

/** What an order asks of one station, in seconds. */
export interface StationQuote {
  readonly stationId: string;
  /** Until it has a hand free for it, and until the last of it is done. */
  readonly wait: number;
  readonly done: number;
  /** Station-seconds that are queued there. */
  readonly queued: number;
}

export interface Quote {
  /** Until all of it is ready. */
  readonly seconds: number;
  readonly stations: readonly StationQuote[];
}

/** How long it would be if all of it was fired now: the station that is done last, with what it has in front of it. */
export function quoteOf(state: State, lines: readonly Wanted[], now: number): Quote {
  const daypart = daypartNow(state, now);
  const dishes = new Map<string, Dishes[]>();
  for (const line of lines) {
    for (const stationId of stationsOf(state, line, now)) {
      dishes.set(stationId, [...(dishes.get(stationId) ?? []), dishOf(state, line, { stationId, daypart })]);
    }
  }
  const stations = [...dishes].map(([stationId, wanted]) => {
    const station = state.station.get(stationId)!;
    const queue = queueNow(state, station, now);
    const wait = Math.round(Math.min(...queue.free));
    return { stationId, wait, done: Math.round(cookOn(queue.free, wanted).done), queued: queuedSeconds(queue, station) };
  });
  return { seconds: Math.max(0, ...stations.map(({ done }) => done)), stations };
}

export const queueNow = (state: State, station: Station, now: number): Queue => queueOf(state.ticket.values(), station, now);

type Place = Omit<CookedWhere, 'itemId'>;
export const dishOf = (state: State, { itemId, quantity }: Pick<Line, 'itemId' | 'quantity'>, where: Place): Dishes => ({
  seconds: learnedOf(state, { ...where, itemId }).typical,
  quantity,
});

/** '' where the house has no parts of the day, or is not known here. */
export function daypartNow(state: State, at: number): string {
  const [restaurant] = state.restaurant.values();
  return restaurant ? daypartAt(restaurant, at) : '';
}

/** What a ticket's row holds (kitchen-kinds.ts); a slip of the thumb may order a thousand steaks. */
const MOST_WORK = 360_000;

/**
 * Tickets that are fired at `now` with the work they mean and the time they are promised for. What is fired of one order and course
 * is promised together: the guest eats when the last station is done. A later course stands in the queue behind an earlier one.
 */
export function withPromises(state: State, now: number, tickets: readonly Ticket[], lines: readonly Line[]): Ticket[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const daypart = daypartNow(state, now);
  const worked = tickets.map((ticket) => {
    const dishes = ticket.lines.map(({ lineId }) => dishOf(state, lineOf.get(lineId)!, { stationId: ticket.stationId, daypart }));
    return { ticket: { ...ticket, workSeconds: Math.min(MOST_WORK, Math.round(workOf(dishes))) }, dishes };
  });
  const readyIn = new Map<string, number>();
  const freeAt = new Map<string, FreeIn>();
  for (const { ticket, dishes } of worked.toSorted((a, b) => a.ticket.course - b.ticket.course)) {
    const { stationId } = ticket;
    const free = freeAt.get(stationId) ?? queueNow(state, state.station.get(stationId)!, now).free;
    const after = cookOn(free, dishes);
    freeAt.set(stationId, after.free);
    readyIn.set(togetherOf(ticket), Math.max(readyIn.get(togetherOf(ticket)) ?? 0, after.done));
  }
  return worked.map(({ ticket }) => ({ ...ticket, promisedAt: now + Math.round(readyIn.get(togetherOf(ticket))!) * SECOND }));
}

const togetherOf = ({ orderId, course }: Ticket): string => `${orderId}:${course}`;
