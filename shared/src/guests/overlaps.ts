import { must } from '../kernel/errors.ts';
import { MINUTE } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Reservation } from './guests-kinds.ts';
import { isAhead } from './reservation-status.ts';

export type TableTime = Pick<Reservation, 'id' | 'at' | 'minutes' | 'tableIds'>;

/** Whoever else has one of these tables at that time: ahead, or seated by reservation and still there. */
export function overlapping(state: State, wanted: TableTime): Reservation | undefined {
  for (const other of state.reservation.values()) {
    const isAtOnce = other.at < wanted.at + wanted.minutes * MINUTE && wanted.at < other.at + other.minutes * MINUTE;
    const isElsewhere = !other.tableIds.some((tableId) => wanted.tableIds.includes(tableId));
    if (other.id !== wanted.id && isAtOnce && !isElsewhere && keepsTable(state, other)) return other;
  }
  return undefined;
}

function keepsTable(state: State, { status, partyId }: Reservation): boolean {
  if (status !== 'seated') return isAhead({ status });
  return partyId !== null && state.party.get(partyId)?.leftAt === null;
}

export function mustNotOverlap(state: State, wanted: TableTime): void {
  const other = overlapping(state, wanted);
  must(other === undefined, 'reservation/overlaps', `${other?.name ?? ''} has this table at that time.`, { reservationId: other?.id });
}
