import { found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Reservation } from './guests-kinds.ts';
import { mustNotOverlap } from './overlaps.ts';
import { reservationMoves } from './reservation-status.ts';

type OneReservation = { readonly reservationId: string };

/** They are here, in time or after they were given up. */
export function arriveReservation(state: State, _context: Context, { reservationId }: OneReservation): Outcome<Record<string, never>> {
  const reservation = found(state.reservation.get(reservationId), 'reservation');
  const here = reservation.isWalkIn ? 'waiting' : 'arrived';
  if (reservation.status === here) return happened();
  const status = reservationMoves.move(reservation.status, here);
  mustNotOverlap(state, reservation);
  return happened({ type: 'reservation.arrived', changes: [set('reservation', reservationId, { status, doneAt: null })] });
}

/** Nobody came, or nobody was there any more when their table was ready. */
export function giveUpReservation(state: State, { now }: Context, { reservationId }: OneReservation): Outcome<Record<string, never>> {
  const reservation = found(state.reservation.get(reservationId), 'reservation');
  must(reservation.status !== 'booked' || reservation.at <= now, 'reservation/not-due', 'It is not their time yet.');
  return settled(reservation, 'no-show', now);
}

/** The guests said that they do not come. */
export function cancelReservation(state: State, { now }: Context, { reservationId }: OneReservation): Outcome<Record<string, never>> {
  return settled(found(state.reservation.get(reservationId), 'reservation'), 'cancelled', now);
}

function settled(reservation: Reservation, status: 'no-show' | 'cancelled', doneAt: number): Outcome<Record<string, never>> {
  if (reservation.status === status) return happened();
  const changes = [set('reservation', reservation.id, { status: reservationMoves.move(reservation.status, status), doneAt })];
  return happened({ type: status === 'no-show' ? 'reservation.given-up' : 'reservation.cancelled', changes });
}
