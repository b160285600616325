import { Conflict, found, must, NotFound } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Allergy, Check } from '../orders/orders-kinds.ts';
import { allergyFacts, areCompanions, isSameFact, wordsOf } from './allergies-at.ts';
import { withAllergies } from './with-allergies.ts';

/** As many different ones as a line can bear. */
export const MOST_ALLERGIES = 20;

export interface NotedAllergy {
  readonly checkId: string;
  readonly allergyId: string;
  /** 0: somebody at the table. */
  readonly seat: number;
  readonly what: string;
  readonly guestId: string | null;
}

/**
 * Somebody at this seat must not eat this: every line of the seat says so from now on, here and on the guests' other checks, and
 * stations that cook one have to look again. A paid check takes it as well, for its food may still be on the stove.
 */
export function noteAllergy(state: State, { who, now }: Context, input: NotedAllergy): Outcome<Record<string, never>> {
  const check = standingCheck(state, input.checkId);
  const what = input.what.trim();
  must(what !== '', 'allergy/empty', 'Say what must not be eaten.');
  if (state.allergy.has(input.allergyId)) throw new Conflict('allergy/known', 'This allergy is noted already.');
  const facts = allergyFacts(state, check);
  const { allergyId: id, seat, guestId } = input;
  const noted: Allergy = { id, checkId: check.id, seat, what, guestId, notedBy: who.memberId, notedAt: now, retractedAt: null };
  if (facts.some((fact) => isSameFact(fact, noted))) return happened();
  must(wordsOf([...facts, noted]).length <= MOST_ALLERGIES, 'allergy/too-many', 'Note several in one, please: there is no room for more.');
  return happened(...withAllergies(state, [{ type: 'allergy.noted', changes: [add('allergy', noted)] }]));
}

/** Noted by mistake. Lines sent later do not bear it; what the kitchen was told stays told. */
export function retractAllergy(
  state: State,
  { now }: Context,
  input: { readonly checkId: string; readonly allergyId: string },
): Outcome<Record<string, never>> {
  const check = standingCheck(state, input.checkId);
  const retracted = found(state.allergy.get(input.allergyId), 'allergy');
  const at = state.check.get(retracted.checkId);
  if (!at || !areCompanions(at, check)) throw new NotFound('allergy');
  const same = allergyFacts(state, check).filter((fact) => isSameFact(fact, retracted));
  if (same.length === 0) return happened();
  return happened({ type: 'allergy.retracted', changes: same.map(({ id }) => set('allergy', id, { retractedAt: now })) });
}

/** Where the guests of a check stand now: whoever noted it offline may not know yet that their check was merged into another. */
function standingCheck(state: State, checkId: string): Check {
  const check = found(state.check.get(checkId), 'check');
  if (check.mergedInto !== null) return standingCheck(state, check.mergedInto);
  if (check.status === 'voided') throw new Conflict('check/is-voided', `Check ${check.number} is voided.`);
  return check;
}
