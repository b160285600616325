import type { InputOf } from '../src/contract/endpoint.ts';
import type { COMMANDS } from '../src/contract/contract.ts';
import type { Guest, Reservation } from '../src/guests/guests-kinds.ts';
import { add } from '../src/live/event.ts';
import { minutes, SmallHouse } from './small-house.ts';

type Booking = InputOf<(typeof COMMANDS)['bookReservation']>;

/** The small house with a host at its door. */
export class GuestList {
  readonly house = new SmallHouse();

  book(of: Partial<Booking> = {}): string {
    const reservationId = this.house.newId('reservation');
    this.house.act('bookReservation', { reservationId, ...this.#who, at: this.in(60), minutes: 90, tableIds: [], ...of }, 'host');
    return reservationId;
  }

  wait(covers: number, of: Partial<Booking> = {}): string {
    const reservationId = this.house.newId('walk-in');
    const { minutes: _minutes, tableIds: _tableIds, ...who } = { ...this.#who, minutes: 90, tableIds: [], ...of };
    this.house.act('joinWaitlist', { reservationId, ...who, covers, at: this.house.now, quotedMinutes: 15 }, 'host');
    return reservationId;
  }

  seat(reservationId: string, ...tableIds: string[]): string {
    const partyId = this.house.newId('party');
    this.house.act('seatReservation', { reservationId, partyId, tableIds }, 'host');
    return partyId;
  }

  of(reservationId: string): Reservation {
    return this.house.state.reservation.get(reservationId)!;
  }

  /** So many minutes from now. */
  in(count: number): number {
    return this.house.now + minutes(count);
  }

  meet(id: string, of: Partial<Guest> = {}): void {
    const fresh = {
      phone: '',
      email: '',
      diets: [],
      allergies: [],
      notes: '',
      consentAt: null,
      visits: 0,
      lastVisitAt: null,
      mergedInto: null,
    };
    this.house.change(add('guest', { id, name: id, ...fresh, ...of }));
  }

  readonly #who = { name: 'The Murphys', phone: '', guestId: null, covers: 2, note: '', allergies: [] };
}
