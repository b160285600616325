import type { Membership } from '../app/session/session-view.ts';
import type { Works } from './people.ts';

/** The app's session reads both before it asks the server. */
const RESTAURANT = 'heard-restaurant';
const MEMBERSHIPS = 'heard-memberships';

export function remember(works: Works, { restaurantId }: Membership): void {
  try {
    localStorage.setItem(MEMBERSHIPS, JSON.stringify(works));
    localStorage.setItem(RESTAURANT, JSON.stringify(restaurantId));
  } catch {
    // Storage refused: the app asks the server instead.
  }
}

/** The only place, or the one of last time; undefined where the person has to say. */
export function placeOf({ memberships }: Works): Membership | undefined {
  if (memberships.length === 1) return memberships[0];
  return memberships.find(({ restaurantId }) => JSON.stringify(restaurantId) === lastRestaurant());
}

function lastRestaurant(): string | null {
  try {
    return localStorage.getItem(RESTAURANT);
  } catch {
    return null;
  }
}

/** Where the page that sent here wanted to go, if that is on this site; else where the role begins. */
export function pathFor({ role }: Membership, search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  if (/^\/(?![/\\])/.test(next)) return next;
  return role === 'cook' || role === 'expo' ? '/kitchen' : '/floor';
}
