import { Conflict, found, must } from '../kernel/errors.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { allergyMarks, hasUnseenAllergy, type AllergyMark, type Told } from './unseen-allergy.ts';

/** Food leaves the station, and the window, only after somebody there has read what must not be on it. */
export function mustHaveSeenAllergies(ticket: Told): void {
  must(!hasUnseenAllergy(ticket), 'ticket/allergy-unseen', 'Read the allergies on this ticket first.');
}

/**
 * The station has read the allergies of a ticket. It says which: one that was noted while the tap was on its way has not been read,
 * and the kitchen has to look again.
 */
export function acknowledgeAllergy(
  state: State,
  { now }: Context,
  { ticketId, seen }: { readonly ticketId: string; readonly seen: readonly AllergyMark[] },
): Outcome<Record<string, never>> {
  const ticket = found(state.ticket.get(ticketId), 'ticket');
  const isRead = (mark: AllergyMark): boolean => seen.some(({ lineId, what }) => lineId === mark.lineId && what === mark.what);
  const unread = allergyMarks(ticket).filter((mark) => !isRead(mark));
  if (unread.length > 0) {
    const words = [...new Set(unread.map(({ what }) => what))].join(', ');
    throw new Conflict('ticket/allergy-new', `Look again, another allergy was noted: ${words}.`);
  }
  if (!hasUnseenAllergy(ticket)) return happened();
  return happened({ type: 'ticket.allergies-seen', changes: [set('ticket', ticketId, { allergySeenAt: now })] });
}
