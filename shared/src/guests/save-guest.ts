import { Conflict, found, must } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { bothLists } from './both-lists.ts';
import type { Guest } from './guests-kinds.ts';

/** What people write about a guest. */
export interface Profile {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly diets: readonly string[];
  readonly allergies: readonly string[];
  readonly notes: string;
  /** May be written to. */
  readonly hasConsent: boolean;
}

export interface SavedGuest {
  readonly guestId: string;
  /** The profile as it was when somebody began to change it; null for a new guest. */
  readonly was: Profile | null;
  readonly is: Profile;
}

export const profileOf = ({ name, phone, email, diets, allergies, notes, consentAt }: Guest): Profile => ({
  name,
  phone,
  email,
  diets,
  allergies,
  notes,
  hasConsent: consentAt !== null,
});

/**
 * Writes what somebody changed and leaves the rest as others have it by now. Two who changed the same field differently are told;
 * of lists each keeps what both put on, so that no allergy is lost to a page that was opened earlier.
 */
export function saveGuest(state: State, { now }: Context, { guestId, was, is }: SavedGuest): Outcome<Record<string, never>> {
  must(is.name.trim() !== '', 'guest/no-name', 'A guest needs a name.');
  if (was === null) {
    if (state.guest.has(guestId)) throw new Conflict('guest/known', 'This guest was already saved.');
    const { hasConsent, ...profile } = is;
    const fresh = { visits: 0, lastVisitAt: null, mergedInto: null, consentAt: hasConsent ? now : null };
    const lists = { diets: [...profile.diets], allergies: [...profile.allergies] };
    return happened({ type: 'guest.met', changes: [add('guest', { id: guestId, ...profile, ...lists, ...fresh })] });
  }
  const guest = found(state.guest.get(guestId), 'guest');
  if (guest.mergedInto !== null) throw new Conflict('guest/is-merged', `${guest.name} was merged with another guest.`);
  const stands = profileOf(guest);
  const next = bothChanges(stands, was, is);
  must(next.diets.length <= 20 && next.allergies.length <= 20, 'guest/too-many', 'There is no room for more than 20.');
  if (isSameProfile(stands, next)) return happened();
  const { hasConsent, diets, allergies, ...texts } = next;
  const consentAt = hasConsent ? (guest.consentAt ?? now) : null;
  const changes = [set('guest', guestId, { ...texts, diets: [...diets], allergies: [...allergies], consentAt })];
  return happened({ type: 'guest.changed', changes });
}

const isSameProfile = (one: Profile, other: Profile): boolean => JSON.stringify(one) === JSON.stringify(other);

function bothChanges(stands: Profile, was: Profile, is: Profile): Profile {
  const field = <K extends 'name' | 'phone' | 'email' | 'notes' | 'hasConsent'>(name: K): Profile[K] => {
    if (is[name] === was[name]) return stands[name];
    const isConflict = stands[name] !== was[name] && stands[name] !== is[name];
    if (isConflict)
      throw new Conflict('guest/changed', `Somebody else has just changed this guest: ${WORDS[name]} is now ${said(stands[name])}.`);
    return is[name];
  };
  return {
    name: field('name'),
    phone: field('phone'),
    email: field('email'),
    diets: bothLists(stands.diets, was.diets, is.diets),
    allergies: bothLists(stands.allergies, was.allergies, is.allergies),
    notes: field('notes'),
    hasConsent: field('hasConsent'),
  };
}

const WORDS = { name: 'the name', phone: 'the phone number', email: 'the mail address', notes: 'the note', hasConsent: 'the consent' };
const said = (value: string | boolean): string => (typeof value === 'boolean' ? (value ? 'given' : 'not given') : `“${value}”`);
