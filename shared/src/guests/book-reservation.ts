import { hasWord } from '../allergies/allergies-at.ts';
import { standingTable } from '../floor/joined-tables.ts';
import { Conflict, found, must } from '../kernel/errors.ts';
import { MINUTE } from '../kernel/time.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { bothLists } from './both-lists.ts';
import type { Reservation } from './guests-kinds.ts';
import { linkedGuest, standingGuest } from './known-guest.ts';
import { mustNotOverlap } from './overlaps.ts';
import { mustBeAhead } from './reservation-status.ts';

/** What is written down about those who come. */
export type Booking = Pick<Reservation, 'name' | 'phone' | 'guestId' | 'covers' | 'at' | 'minutes' | 'tableIds' | 'note' | 'allergies'>;

type Booked = Booking & { readonly reservationId: string };

/** What is to be another from now on. Allergies come with what they were, so that two who change them at once lose none. */
export type BookingChange = Partial<Booking> & { readonly reservationId: string; readonly allergiesWere?: readonly string[] };

/** A table, or the promise of one, for guests who are to come. */
export function bookReservation(state: State, context: Context, input: Booked): Outcome<Record<string, never>> {
  const { reservationId: id, ...booking } = input;
  mustBeNew(state, id);
  const checked = mustBeBookable(state, context, { id, ...booking });
  const reservation = { ...newReservation(id, context.now), ...checked, status: 'booked' as const };
  return happened({ type: 'reservation.booked', changes: [add('reservation', reservation)] });
}

/** Another time, another table, one guest more. Whoever is at the door keeps the time at which they came. */
export function changeReservation(state: State, context: Context, input: BookingChange): Outcome<Record<string, never>> {
  const { reservationId: id, allergiesWere = [], ...wanted } = input;
  const reservation = found(state.reservation.get(id), 'reservation');
  mustBeAhead(reservation);
  const at = reservation.status === 'booked' ? (wanted.at ?? reservation.at) : reservation.at;
  const allergies = wanted.allergies ? bothLists(reservation.allergies, allergiesWere, wanted.allergies) : reservation.allergies;
  const checked = mustBeBookable(state, context, { ...bookingOf(reservation), ...wanted, id, at, allergies });
  return happened({ type: 'reservation.changed', changes: [set('reservation', id, checked)] });
}

export const bookingOf = (reservation: Reservation): Booking => {
  const { name, phone, guestId, covers, at, minutes, tableIds, note, allergies } = reservation;
  return { name, phone, guestId, covers, at, minutes, tableIds, note, allergies };
};

export function mustBeNew(state: State, reservationId: string): void {
  if (state.reservation.has(reservationId)) throw new Conflict('reservation/known', 'This reservation was already written down.');
}

/** The booking as it is written down: every allergy that is known of the guest is on it. */
export function mustBeBookable(state: State, { now }: Context, { id, ...booking }: Booking & { readonly id: string }): Booking {
  must(booking.name.trim() !== '', 'reservation/no-name', 'Whose table is it? A name is needed to call them by.');
  must(
    booking.at + booking.minutes * MINUTE > now || state.reservation.get(id)?.at === booking.at,
    'reservation/past',
    'That time is over.',
  );
  const tableIds = [...new Set(booking.tableIds)];
  for (const tableId of tableIds) standingTable(state, tableId);
  mustNotOverlap(state, { id, at: booking.at, minutes: booking.minutes, tableIds });
  const guestId = linkedGuest(state, booking.guestId);
  const known = standingGuest(state, guestId)?.allergies ?? [];
  const allergies = [...booking.allergies, ...known.filter((what) => !hasWord(booking.allergies, what))];
  return { ...booking, tableIds, guestId, allergies };
}

/** What nobody has said anything about yet. */
export const newReservation = (id: string, now: number) => ({
  id,
  isWalkIn: false,
  quotedMinutes: null,
  partyId: null,
  madeAt: now,
  toldAt: null,
  doneAt: null,
});
