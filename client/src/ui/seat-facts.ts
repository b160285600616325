import { allergyFacts, isSameFact } from '@heard/shared/allergies/allergies-at.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Allergy } from '@heard/shared/orders/orders-kinds.ts';

/** What is known of the guests of a check, the table first, then seat by seat; each fact once, however many checks know it. */
export function seatFacts(state: State, checkId: string, seat?: number): Allergy[] {
  const check = state.check.get(checkId);
  const facts: Allergy[] = [];
  for (const fact of check ? allergyFacts(state, check) : []) {
    const concerns = seat === undefined || seat === 0 || fact.seat === 0 || fact.seat === seat;
    if (concerns && !facts.some((one) => isSameFact(one, fact))) facts.push(fact);
  }
  return facts.sort((a, b) => a.seat - b.seat || a.notedAt - b.notedAt);
}

export const whoseSeat = (seat: number): string => (seat === 0 ? 'table' : `seat ${seat}`);

/** What kitchens are asked about most (EU 1169/2011, annex II, in the words guests use). */
export const COMMON_ALLERGIES = ['nuts', 'peanuts', 'shellfish', 'fish', 'milk', 'eggs', 'gluten', 'soy', 'sesame'] as const;
