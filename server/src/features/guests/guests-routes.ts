import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { findGuests } from '@heard/shared/guests/find-guests.ts';
import { standingGuest } from '@heard/shared/guests/known-guest.ts';
import { mergeGuests } from '@heard/shared/guests/merge-guests.ts';
import { saveGuest } from '@heard/shared/guests/save-guest.ts';
import { found } from '@heard/shared/kernel/errors.ts';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import type { Doors } from '../../platform/http/doors.ts';
import { actOf } from '../../platform/log/act.ts';

/** As many as a sheet shows at once. */
const PAGE = 20;

/** Guests are kept in the house's fold and on no device: whoever needs one asks here. */
export function openGuestDoors(doors: Doors): void {
  doors.open(ENDPOINTS.searchGuests, async ({ log, input }) => {
    const { state } = await log.fresh();
    const { guests, total } = findGuests(state.guest.values(), { ...input, limit: PAGE });
    return { guests: guests.map(asTold), total };
  });

  doors.open(ENDPOINTS.seeGuest, async ({ log, input }) => {
    const { state } = await log.fresh();
    return { guest: asTold(found(standingGuest(state, input.guestId), 'guest')) };
  });

  doors.open(ENDPOINTS.saveGuest, async ({ who, log, input, requestId, key }) => {
    const { reply } = await log.change(actOf({ who, rule: saveGuest, input, requestId, key }));
    return { seq: reply.seq };
  });

  doors.open(ENDPOINTS.mergeGuests, async ({ who, log, input, requestId, key }) => {
    const { reply } = await log.change(actOf({ who, rule: mergeGuests, input, requestId, key }));
    return { seq: reply.seq };
  });
}

const asTold = (guest: Guest) => ({ ...guest, diets: [...guest.diets], allergies: [...guest.allergies] });
