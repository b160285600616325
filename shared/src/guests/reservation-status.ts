import { Conflict } from '../kernel/errors.ts';
import { transitions } from '../kernel/status.ts';
import type { Reservation } from './guests-kinds.ts';

/** booked: to come. waiting: on the list at the door. arrived: here, their table is not ready yet. */
export const RESERVATION_STATUSES = ['booked', 'waiting', 'arrived', 'seated', 'no-show', 'cancelled'] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

/** Whoever was given up may come after all. */
export const reservationMoves = transitions<ReservationStatus>('reservation', {
  booked: ['arrived', 'seated', 'no-show', 'cancelled'],
  waiting: ['seated', 'no-show', 'cancelled'],
  arrived: ['seated', 'no-show', 'cancelled'],
  seated: [],
  'no-show': ['arrived', 'waiting'],
  cancelled: [],
});

/** They may still sit down. */
export const isAhead = ({ status }: Pick<Reservation, 'status'>): boolean => reservationMoves.can(status, 'seated');

export function mustBeAhead({ status, name }: Reservation): void {
  if (!isAhead({ status })) throw new Conflict(`reservation/is-${status}`, `The reservation of ${name} is ${status}.`);
}

/** What a command that only works ahead may be refused with. */
export const NOT_AHEAD = ['reservation/is-seated', 'reservation/is-no-show', 'reservation/is-cancelled'] as const;
