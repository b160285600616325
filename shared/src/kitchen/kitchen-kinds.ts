import { bool, id, int, list, nullable, object, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';
import { TICKET_STATUSES } from './ticket-status.ts';

export const stationKind = kind('stations', {
  id: id(),
  name: text({ max: 40 }),
  sort: int(),
  /** Lines nobody else cooks come here. */
  isFallback: bool(),
  /** Seconds since fire after which a ticket asks for attention, is due, is late (MISSION K2 defaults: 300, 600, 900). */
  warmAfter: int(1, 36_000),
  dueAfter: int(1, 36_000),
  lateAfter: int(1, 36_000),
  /** The same for some part of the day, where the station cooks otherwise then. */
  byDaypart: list(
    object({ daypart: text({ max: 40 }), warmAfter: int(1, 36_000), dueAfter: int(1, 36_000), lateAfter: int(1, 36_000) }),
    12,
  ),
  /** A closed station gets no lines: they go to `reroutesTo`, where that is open, else to the fallback. */
  isOpen: bool(),
  reroutesTo: nullable(id()),
  /** How many dishes it cooks at once. */
  parallel: int(1, 100),
  /** Seconds of queued work from which it is full and takes no more than it must; 0: never. */
  fullAfter: int(0, 36_000),
  /** What its screens speak (BCP 47); empty: the house's own. */
  language: text({ min: 0, max: 20 }),
  /** Items and modifiers that its all-day counts show first, by name. */
  pinned: list(text({ max: 80 }), 24),
});
export type Station = RowOf<typeof stationKind>;

/** What a cook reads of a line; it says all, so that a screen needs nothing but its tickets. */
const ticketLine = {
  lineId: id(),
  name: text({ max: 80 }),
  quantity: int(1, 999),
  seat: int(0, 60),
  modifiers: list(text({ max: 60 }), 50),
  note: text({ min: 0, max: 200 }),
  allergies: list(text({ max: 40 }), 20),
  /** The table it is carried to, where that is no longer the ticket's own; else empty. */
  goesTo: text({ min: 0, max: 60 }),
  isDone: bool(),
  isVoided: bool(),
  /** The station has said that it saw the line cancelled: it is drawn no more. */
  isVoidSeen: bool(),
};

/** A fired group of lines at one station. */
export const ticketKind = kind(
  'tickets',
  {
    id: id(),
    checkId: id(),
    orderId: id(),
    stationId: id(),
    status: oneOf(TICKET_STATUSES),
    course: int(1, 9),
    checkNumber: int(1),
    tableName: text({ min: 0, max: 60 }),
    serverId: nullable(id()),
    serverName: text({ min: 0, max: 60 }),
    lines: list(object(ticketLine), 200),
    isRush: bool(),
    /** The check had been cooked for before. */
    isAddOn: bool(),
    /** The other stations that cook of this order and course. */
    alsoAt: list(id(), 12),
    /** What of the check still waits to be fired, course by course. */
    laterCourses: list(object({ course: int(1, 9), dishes: int(1, 9_999) }), 9),
    /** Work that its lines mean for the station, seconds, and when the guest was told that it is ready. */
    workSeconds: int(0, 360_000),
    promisedAt: nullable(time()),
    firedAt: time(),
    /** When a screen of the station had it before a cook's eyes, and which. */
    heardAt: nullable(time()),
    heardBy: nullable(id()),
    /** When something on it was changed that nobody at the station has acknowledged. */
    changedAt: nullable(time()),
    /** When somebody was told that nobody has heard it. */
    alarmedAt: nullable(time()),
    /** When the station said that it has read the allergies; null again when another is noted. */
    allergySeenAt: nullable(time()),
    readyAt: nullable(time()),
    servedAt: nullable(time()),
  },
  { lives: 'with-check' },
);
export type Ticket = RowOf<typeof ticketKind>;
export type TicketLine = Ticket['lines'][number];

/** Where lines go at some part of the day: of an item, or of all of a category. It stands before what item and category say. */
export const routeKind = kind('routes', {
  id: id(),
  daypart: text({ max: 40 }),
  itemId: nullable(id()),
  categoryId: nullable(id()),
  stationIds: list(id(), 8),
});
export type Route = RowOf<typeof routeKind>;

/** How long an item takes a station at some part of the day, as learned from its bumps. */
export const prepTimeKind = kind('prep_times', {
  id: id(),
  itemId: id(),
  stationId: id(),
  /** Empty: at hours that belong to no part of the day. */
  daypart: text({ min: 0, max: 40 }),
  /** Bumps it was learned from. */
  count: int(),
  /** Seconds: what is usual, and how far from it is usual. */
  typical: int(0, 36_000),
  spread: int(0, 36_000),
});
export type PrepTime = RowOf<typeof prepTimeKind>;
