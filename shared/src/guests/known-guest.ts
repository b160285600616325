import { found } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import type { Guest } from './guests-kinds.ts';

/** Who a guest is by now: whoever was merged into another is that other. */
export function standingGuest(state: State, guestId: string | null): Guest | undefined {
  const guest = guestId === null ? undefined : state.guest.get(guestId);
  return guest?.mergedInto ? standingGuest(state, guest.mergedInto) : guest;
}

/** The id to write down. Devices hold no guests and take it as it is; the server knows them all. */
export function linkedGuest(state: State, guestId: string | null): string | null {
  if (guestId === null || state.guest.size === 0) return guestId;
  return found(standingGuest(state, guestId), 'guest').id;
}
