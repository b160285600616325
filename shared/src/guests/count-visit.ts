import { set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import { standingGuest } from './known-guest.ts';

/** A party that leaves was a visit of the guest whose reservation it came by. Devices hold no guests: there nothing follows. */
export function visitsOf(state: State, partyId: string, now: number): Change[] {
  const guests = new Map(
    [...state.reservation.values()]
      .filter((reservation) => reservation.partyId === partyId)
      .flatMap(({ guestId }) => standingGuest(state, guestId) ?? [])
      .map((guest) => [guest.id, guest]),
  );
  return [...guests.values()].map(({ id, visits }) => set('guest', id, { visits: visits + 1, lastVisitAt: now }));
}
