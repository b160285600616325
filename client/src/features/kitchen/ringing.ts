import { allergyMarks, hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { State } from '@heard/shared/live/state.ts';
import { cookingIds, type View } from './kitchen-view.ts';

/** What rings when it is new: each ticket on the wall, each allergy on one that nobody has read, and each change of one. */
export function ringing(state: Pick<State, 'ticket'>, view: View): string[] {
  return cookingIds(state, view).flatMap((ticketId) => {
    const ticket = state.ticket.get(ticketId)!;
    const unread = hasUnseenAllergy(ticket) ? [`${ticketId} ${allergyMarks(ticket).length}`] : [];
    return [ticketId, ...unread, ...(ticket.changedAt === null ? [] : [`${ticketId} @${ticket.changedAt}`])];
  });
}
