import { HOUR, MINUTE } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Reservation } from './guests-kinds.ts';

/** How long before its time a reservation is shown on its table. */
export const COMING_WITHIN = HOUR;

/** Who is expected at a table: due within the hour, at the door, or late and not given up. The one who comes first. */
export function comingTo(state: Pick<State, 'reservation'>, tableId: string, now: number): Reservation | undefined {
  let next: Reservation | undefined;
  for (const reservation of state.reservation.values()) {
    if (isExpected(reservation, now) && reservation.tableIds.includes(tableId) && (!next || reservation.at < next.at)) next = reservation;
  }
  return next;
}

/** A booking whose whole time at the table has passed is nobody who comes. */
const isExpected = ({ status, at, minutes }: Reservation, now: number): boolean =>
  (status === 'booked' || status === 'arrived') && at - now <= COMING_WITHIN && now < at + minutes * MINUTE;
