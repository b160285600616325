import { found, must } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { messageFor } from '../messages/message-for.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { mustBeBookable, mustBeNew, newReservation } from './book-reservation.ts';
import type { Reservation } from './guests-kinds.ts';
import { mustBeAhead } from './reservation-status.ts';
import { usualTurn } from './turn-times.ts';

export type WalkIn = Pick<Reservation, 'name' | 'phone' | 'guestId' | 'covers' | 'at' | 'quotedMinutes' | 'note' | 'allergies'> & {
  readonly reservationId: string;
};

/** Guests without a reservation wait at the door, with what they were promised. */
export function joinWaitlist(state: State, context: Context, input: WalkIn): Outcome<Record<string, never>> {
  const { reservationId: id, quotedMinutes, ...walkIn } = input;
  // Whoever was written down without network came when they came, but not in the future.
  const at = Math.min(input.at, context.now);
  mustBeNew(state, id);
  const minutes = usualTurn(state, input.covers);
  const checked = mustBeBookable(state, context, { id, ...walkIn, at, minutes, tableIds: [] });
  const reservation = { ...newReservation(id, context.now), ...checked, quotedMinutes, isWalkIn: true, status: 'waiting' as const };
  return happened({ type: 'waitlist.joined', changes: [add('reservation', reservation)] });
}

/** The guest is written that their table is ready. Whether it went out is told by the message. */
export function tellGuest(
  state: State,
  context: Context,
  { reservationId, messageId }: { readonly reservationId: string; readonly messageId: string },
): Outcome<Record<string, never>> {
  const { name: house } = theRestaurant(state);
  const reservation = found(state.reservation.get(reservationId), 'reservation');
  mustBeAhead(reservation);
  must(reservation.phone.trim() !== '', 'reservation/no-phone', `There is no phone number for ${reservation.name}.`);
  const body = `${house}: ${reservation.name}, your table is ready. Please come to the door.`;
  const message = { id: messageId, channel: 'sms' as const, address: reservation.phone, subject: '', body, aboutId: reservation.id };
  const changes = [set('reservation', reservation.id, { toldAt: context.now }), messageFor(state, context, message)];
  return happened({ type: 'reservation.told', changes });
}
