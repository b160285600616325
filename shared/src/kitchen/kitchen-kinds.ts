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
    firedAt: time(),
    /** When a screen of the station had it before a cook's eyes, and which. */
    heardAt: nullable(time()),
    heardBy: nullable(id()),
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
