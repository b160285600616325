import type { State } from '../live/state.ts';
import type { Allergy, Check } from '../orders/orders-kinds.ts';

type AtTable = Pick<Check, 'id' | 'partyId' | 'tableId' | 'status'>;

/** Checks of the same guests: of one party, or open at one table. What is known at one of them holds at all of them. */
export function areCompanions(one: AtTable, other: AtTable): boolean {
  if (one.id === other.id) return true;
  if (one.partyId !== null && one.partyId === other.partyId) return true;
  return one.tableId !== null && one.tableId === other.tableId && one.status === 'open' && other.status === 'open';
}

export const isSameWord = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export const hasWord = (words: readonly string[], what: string): boolean => words.some((word) => isSameWord(word, what));

export const isSameFact = (one: Pick<Allergy, 'seat' | 'what'>, other: Pick<Allergy, 'seat' | 'what'>): boolean =>
  one.seat === other.seat && isSameWord(one.what, other.what);

/** What was noted for the guests of a check and not taken back, on whichever of their checks. */
export function allergyFacts(state: State, check: AtTable): Allergy[] {
  const facts: Allergy[] = [];
  for (const allergy of state.allergy.values()) {
    const at = allergy.retractedAt === null ? state.check.get(allergy.checkId) : undefined;
    if (at && areCompanions(at, check)) facts.push(allergy);
  }
  return facts;
}

/**
 * What a line at this seat must not hold. What is shared (seat 0) goes to everybody, so it bears every allergy of the guests; an
 * allergy of the table (seat 0) may be anybody's, so every line bears it.
 */
export function allergiesAt(state: State, check: AtTable, seat: number): string[] {
  return wordsOf(allergyFacts(state, check).filter((fact) => seat === 0 || fact.seat === 0 || fact.seat === seat));
}

/** Each word once, as it was first written. */
export function wordsOf(facts: readonly Pick<Allergy, 'what'>[]): string[] {
  const words: string[] = [];
  for (const { what } of facts) if (!hasWord(words, what)) words.push(what);
  return words;
}
