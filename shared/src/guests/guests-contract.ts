import { command, endpoint } from '../contract/endpoint.ts';
import { bool, id, int, list, nullable, object, optional, text, time } from '../kernel/shape.ts';
import { arriveReservation, cancelReservation, giveUpReservation } from './at-the-door.ts';
import { bookReservation, changeReservation } from './book-reservation.ts';
import { guestKind } from './guests-kinds.ts';
import { NOT_AHEAD } from './reservation-status.ts';
import { seatReservation } from './seat-reservation.ts';
import { joinWaitlist, tellGuest } from './waitlist.ts';

const words = () => list(text({ max: 40 }), 20);
const who = {
  name: text({ max: 80 }),
  phone: text({ min: 0, max: 40 }),
  guestId: nullable(id()),
  covers: int(1, 60),
  note: text({ min: 0, max: 200 }),
  allergies: words(),
};
const whenAndWhere = { at: time(), minutes: int(15, 600), tableIds: list(id(), 12) };
const one = { reservationId: id() };
const BAD_BOOKING = ['reservation/no-name', 'reservation/past', 'reservation/overlaps'] as const;

export const guestsCommands = {
  bookReservation: command({
    name: 'reservations.book',
    path: '/reservations',
    may: 'reservations.keep',
    says: 'Book a table, or the promise of one, for guests who are to come.',
    body: { ...one, ...who, ...whenAndWhere },
    errors: ['reservation/known', ...BAD_BOOKING],
    rule: bookReservation,
  }),
  changeReservation: command({
    name: 'reservations.change',
    path: '/reservations/:reservationId/change',
    may: 'reservations.keep',
    says: 'Change what is named of a reservation that is still ahead.',
    params: one,
    body: {
      name: optional(who.name),
      phone: optional(who.phone),
      guestId: optional(who.guestId),
      covers: optional(who.covers),
      note: optional(who.note),
      allergies: optional(who.allergies),
      /** As they were when somebody began to change them. */
      allergiesWere: optional(words()),
      at: optional(time()),
      minutes: optional(whenAndWhere.minutes),
      tableIds: optional(whenAndWhere.tableIds),
    },
    errors: [...NOT_AHEAD, ...BAD_BOOKING],
    rule: changeReservation,
  }),
  arriveReservation: command({
    name: 'reservations.arrive',
    path: '/reservations/:reservationId/arrive',
    may: 'reservations.keep',
    says: 'The guests are at the door, in time or after they were given up.',
    params: one,
    errors: ['reservation/is-seated', 'reservation/is-cancelled', 'reservation/overlaps'],
    rule: arriveReservation,
  }),
  seatReservation: command({
    name: 'reservations.seat',
    path: '/reservations/:reservationId/seat',
    may: 'reservations.keep',
    says: 'They sit down: at these tables, pushed together if there are several, or at the booked ones.',
    params: one,
    body: { partyId: id(), tableIds: list(id(), 12) },
    errors: [...NOT_AHEAD, 'reservation/no-table', 'party/known', 'table/taken', 'table/dirty'],
    rule: seatReservation,
  }),
  giveUpReservation: command({
    name: 'reservations.no-show',
    path: '/reservations/:reservationId/no-show',
    may: 'reservations.keep',
    says: 'Nobody came, or nobody was there any more.',
    params: one,
    errors: ['reservation/not-due', 'reservation/is-seated', 'reservation/is-cancelled'],
    rule: giveUpReservation,
  }),
  cancelReservation: command({
    name: 'reservations.cancel',
    path: '/reservations/:reservationId/cancel',
    may: 'reservations.keep',
    says: 'The guests said that they do not come.',
    params: one,
    errors: ['reservation/is-seated', 'reservation/is-no-show'],
    rule: cancelReservation,
  }),
  joinWaitlist: command({
    name: 'reservations.wait',
    path: '/waitlist',
    may: 'reservations.keep',
    says: 'Guests without a reservation wait at the door, with the minutes they were promised.',
    body: { ...one, ...who, at: time(), quotedMinutes: nullable(int(0, 600)) },
    errors: ['reservation/known', 'reservation/no-name', 'reservation/past', 'reservation/overlaps'],
    rule: joinWaitlist,
  }),
  tellGuest: command({
    name: 'reservations.tell',
    path: '/reservations/:reservationId/tell',
    may: 'reservations.keep',
    says: 'Write to the guest that their table is ready.',
    params: one,
    body: { messageId: id() },
    errors: [...NOT_AHEAD, 'reservation/no-phone', 'message/known', 'message/address'],
    rule: tellGuest,
  }),
} as const;

const guest = object(guestKind.fields);
const profile = object({
  name: text({ max: 80 }),
  phone: text({ min: 0, max: 40 }),
  email: text({ min: 0, max: 120 }),
  diets: words(),
  allergies: words(),
  notes: text({ min: 0, max: 500 }),
  hasConsent: bool(),
});

export const guestsEndpoints = {
  searchGuests: endpoint({
    name: 'guests.search',
    method: 'GET',
    path: '/guests',
    scope: 'restaurant',
    may: 'guests.see',
    says: 'Guests by name, phone or mail address; those who were here last come first. An empty query finds everybody.',
    body: { query: text({ min: 0, max: 80 }), offset: int(0, 1_000_000) },
    reply: { guests: list(guest, 20), total: int() },
  }),
  seeGuest: endpoint({
    name: 'guests.see',
    method: 'GET',
    path: '/guests/:guestId',
    scope: 'restaurant',
    may: 'guests.see',
    says: 'One guest; whoever was merged into another is that other.',
    params: { guestId: id() },
    reply: { guest },
  }),
  saveGuest: endpoint({
    name: 'guests.save',
    method: 'POST',
    path: '/guests/:guestId',
    scope: 'restaurant',
    may: 'guests.see',
    says: 'Save a new guest (`was` null), or what was changed of one: from `was` to `is`.',
    params: { guestId: id() },
    body: { was: nullable(profile), is: profile },
    reply: { seq: int() },
    errors: ['guest/no-name', 'guest/known', 'guest/changed', 'guest/is-merged', 'guest/too-many'],
  }),
  mergeGuests: endpoint({
    name: 'guests.merge',
    method: 'POST',
    path: '/guests/:guestId/merge',
    scope: 'restaurant',
    may: 'guests.see',
    says: 'This guest is that one: visits add up, allergies unite, reservations follow.',
    params: { guestId: id() },
    body: { intoId: id() },
    reply: { seq: int() },
    errors: ['guest/itself', 'guest/is-merged', 'guest/notes-too-long', 'guest/too-many'],
  }),
} as const;
