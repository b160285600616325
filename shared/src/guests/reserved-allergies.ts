import { hasWord } from '../allergies/allergies-at.ts';
import { derivedId } from '../kernel/ids.ts';
import { add, type Change } from '../live/event.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Check } from '../orders/orders-kinds.ts';
import type { Reservation } from './guests-kinds.ts';
import { standingGuest } from './known-guest.ts';

/** What a party that came by reservation must not eat, on the first check opened for it: somebody at the table (seat 0). */
export function partyAllergies(state: State, context: Context, check: Pick<Check, 'id' | 'partyId'>): Change[] {
  if (check.partyId === null) return [];
  const theirs = [...state.reservation.values()].filter(({ partyId }) => partyId === check.partyId);
  return theirs.flatMap((reservation) => reservedAllergies(state, context, reservation, check.id));
}

/** Once per reservation, whatever is opened later: ids follow from it, and what was taken back stays so. */
export function reservedAllergies(state: State, { who, now }: Context, reservation: Reservation, checkId: string): Change[] {
  const { id, guestId, allergies } = reservation;
  const known = standingGuest(state, guestId)?.allergies ?? [];
  const words = [...allergies, ...known.filter((what) => !hasWord(allergies, what))];
  return words.flatMap((what) => {
    const allergyId = derivedId(id, `allergy:${what.trim().toLowerCase()}`);
    if (state.allergy.has(allergyId)) return [];
    const noted = { notedBy: who.memberId, notedAt: now, retractedAt: null };
    return add('allergy', { id: allergyId, checkId, seat: 0, what, guestId, ...noted });
  });
}
