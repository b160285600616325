import { isGone } from '@heard/shared/kitchen/ticket-changes.ts';
import { hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { WallWords } from './words/wall-words.ts';

/** A station's id, or the pass: every station at once. */
export type View = string | null;

export const isInView = (ticket: Ticket, view: View): boolean => view === null || ticket.stationId === view;

/** It cooks, or is in the window with an allergy that was noted since: it must not leave before somebody has looked. */
const isOnWall = (ticket: Ticket): boolean =>
  ticket.status === 'cooking' ? !isGone(ticket) : ticket.status === 'ready' && hasUnseenAllergy(ticket);

/** What is still to be made at a view. */
export const isCooking = (ticket: Ticket, view: View): boolean => ticket.status === 'cooking' && isInView(ticket, view) && !isGone(ticket);

/** What is on the wall: the ids of its tickets, oldest first. */
export function cookingIds(state: Pick<State, 'ticket'>, view: View): string[] {
  const cooking: Ticket[] = [];
  for (const ticket of state.ticket.values()) if (isOnWall(ticket) && isInView(ticket, view)) cooking.push(ticket);
  return cooking.sort((a, b) => a.firedAt - b.firedAt || (a.id < b.id ? -1 : 1)).map((ticket) => ticket.id);
}

/** `Table 12`; a tab goes by its own name. */
export const placeOf = ({ tableName, checkNumber }: Pick<Ticket, 'tableName' | 'checkNumber'>, words: WallWords): string => {
  if (tableName === '') return words.check(checkNumber);
  return /^\d/.test(tableName) ? words.table(tableName) : tableName;
};
