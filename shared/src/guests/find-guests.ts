import type { Guest } from './guests-kinds.ts';

/** Lower case, without accents: "muller" finds Müller. */
export const plainWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const digitsOf = (text: string): string => text.replace(/\D/g, '');

interface Legible {
  readonly words: readonly string[];
  readonly email: string;
  readonly digits: string;
}

/** Rows never change in place, so what was read of one holds as long as the row does. */
const read = new WeakMap<Guest, Legible>();

function legible(guest: Guest): Legible {
  const known = read.get(guest);
  if (known) return known;
  const words = plainWords(guest.name).split(/[^\p{L}\p{N}]+/u);
  const fresh = { words, email: plainWords(guest.email), digits: digitsOf(guest.phone) };
  read.set(guest, fresh);
  return fresh;
}

export interface FoundGuests {
  readonly guests: readonly Guest[];
  /** On all pages together. */
  readonly total: number;
}

export interface GuestQuery {
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Guests whose name has a word beginning with each word asked for, whose mail address begins like it, or whose phone number holds
 * its digits; those who were here last come first. Whoever was merged into another is not found.
 */
export function findGuests(all: Iterable<Guest>, { query, offset, limit }: GuestQuery): FoundGuests {
  const asked = plainWords(query).trim();
  const parts = asked.split(/\s+/).filter((part) => part !== '');
  // Punctuation and digits only is a number; three digits and fewer would find half the town.
  const digits = /^[\d\s()+./-]+$/.test(asked) && digitsOf(asked).length > 3 ? digitsOf(asked).replace(/^0+/, '') : '';
  const isFound = (guest: Guest): boolean => {
    if (parts.length === 0) return true;
    const { words, email, digits: number } = legible(guest);
    if (digits !== '' && number.includes(digits)) return true;
    return email.startsWith(asked) || parts.every((part) => words.some((word) => word.startsWith(part)));
  };
  const found: Guest[] = [];
  for (const guest of all) if (guest.mergedInto === null && isFound(guest)) found.push(guest);
  found.sort((a, b) => (b.lastVisitAt ?? 0) - (a.lastVisitAt ?? 0) || (a.id < b.id ? -1 : 1));
  return { guests: found.slice(offset, offset + limit), total: found.length };
}
