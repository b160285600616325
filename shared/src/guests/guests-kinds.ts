import { bool, id, int, list, nullable, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';
import { RESERVATION_STATUSES } from './reservation-status.ts';

/** Somebody who comes again. Never streamed to devices as a whole: who needs one asks for it. */
export const guestKind = kind('guests', {
  id: id(),
  name: text({ max: 80 }),
  phone: text({ min: 0, max: 40 }),
  email: text({ min: 0, max: 120 }),
  diets: list(text({ max: 40 }), 20),
  allergies: list(text({ max: 40 }), 20),
  notes: text({ min: 0, max: 500 }),
  /** When the guest agreed to be written to; null: never. */
  consentAt: nullable(time()),
  visits: int(),
  lastVisitAt: nullable(time()),
  mergedInto: nullable(id()),
});
export type Guest = RowOf<typeof guestKind>;

/** A party that is to come (booked) or that waits for a table (walk-in). */
export const reservationKind = kind(
  'reservations',
  {
    id: id(),
    name: text({ max: 80 }),
    phone: text({ min: 0, max: 40 }),
    guestId: nullable(id()),
    covers: int(1, 60),
    /** When they come, or came to the door. */
    at: time(),
    /** How long the table is theirs. */
    minutes: int(15, 600),
    tableIds: list(id(), 12),
    status: oneOf(RESERVATION_STATUSES),
    isWalkIn: bool(),
    /** Minutes that were promised at the door. */
    quotedMinutes: nullable(int(0, 600)),
    note: text({ min: 0, max: 200 }),
    allergies: list(text({ max: 40 }), 20),
    partyId: nullable(id()),
    madeAt: time(),
    /** When the guest was told that the table is ready. */
    toldAt: nullable(time()),
    /** Seated, cancelled or given up. */
    doneAt: nullable(time()),
  },
  { lives: { until: 'doneAt' } },
);
export type Reservation = RowOf<typeof reservationKind>;
