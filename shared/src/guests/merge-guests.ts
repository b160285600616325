import { hasWord } from '../allergies/allergies-at.ts';
import { Conflict, found, must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Guest } from './guests-kinds.ts';

/** One person who was written down twice: visits add up, diets and allergies unite, reservations follow, nothing known is lost. */
export function mergeGuests(
  state: State,
  _context: Context,
  { guestId, intoId }: { readonly guestId: string; readonly intoId: string },
): Outcome<Record<string, never>> {
  must(guestId !== intoId, 'guest/itself', 'A guest cannot be merged with themselves.');
  const guest = mustStand(found(state.guest.get(guestId), 'guest'));
  const into = mustStand(found(state.guest.get(intoId), 'guest'));
  const notes = [into.notes, guest.notes].filter((note) => note.trim() !== '').join('\n');
  must(notes.length <= 500, 'guest/notes-too-long', 'Both notes together are too long: shorten one of them first.');
  const lists = { diets: united(into.diets, guest.diets), allergies: united(into.allergies, guest.allergies) };
  must(lists.diets.length <= 20 && lists.allergies.length <= 20, 'guest/too-many', 'Both together have more diets or allergies than fit.');
  const both: Partial<Guest> = {
    ...lists,
    notes,
    phone: into.phone || guest.phone,
    email: into.email || guest.email,
    visits: into.visits + guest.visits,
    lastVisitAt: later(into.lastVisitAt, guest.lastVisitAt),
    consentAt: into.consentAt ?? guest.consentAt,
  };
  const moved: Change[] = [...state.reservation.values()]
    .filter((reservation) => reservation.guestId === guestId)
    .map(({ id }) => set('reservation', id, { guestId: intoId }));
  const gone = set('guest', guestId, { mergedInto: intoId });
  return happened({ type: 'guests.merged', changes: [set('guest', intoId, both), gone, ...moved] });
}

function mustStand(guest: Guest): Guest {
  if (guest.mergedInto !== null) throw new Conflict('guest/is-merged', `${guest.name} was merged with another guest.`);
  return guest;
}

const united = (one: readonly string[], other: readonly string[]): string[] => [...one, ...other.filter((word) => !hasWord(one, word))];

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
