import { withAllergies } from '../allergies/with-allergies.ts';
import { must } from '../kernel/errors.ts';
import { apportion, type Cents } from '../kernel/money.ts';
import { draftOf } from '../live/draft-state.ts';
import { set, type Change, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import { applyEvents, type State } from '../live/state.ts';
import { carriedWhere } from './carried-where.ts';
import { totalsOf, type CheckTotals } from './check-totals.ts';
import { closeWhenPaid } from './close-check.ts';
import { withLaterCourses } from './later-courses.ts';

/** Pieces that went from check to check. */
export interface Move {
  readonly type: string;
  readonly changes: readonly Change[];
  /** The checks whose pieces are others now, the one they came from first. */
  readonly checkIds: readonly string[];
  /** What each of them must come to, to the cent, where somebody has named it. */
  readonly wanted?: ReadonlyMap<string, Cents>;
}

/**
 * What happens when pieces move: the checks together come to what they came to before, each still covers what was paid on it, one that
 * is paid exactly is closed, runners read where a line is carried now, and no allergy stays behind.
 */
export function movePieces(state: State, context: Context, move: Move): Outcome<Record<string, never>> {
  const after = draftOf(state);
  const then = (changes: readonly Change[]): readonly Change[] => (applyEvents(after, [{ type: move.type, changes }]), changes);
  const changes = [
    ...then(move.changes),
    ...then(oddCents(state, after, move)),
    ...then(outdatedPapers(after, move.checkIds)),
    ...then(carriedWhere(state, after, context.now, move.changes)),
  ];
  const closings = settled(after, context, move.checkIds);
  return happened(...withAllergies(state, withLaterCourses(state, [{ type: move.type, changes }, ...closings])));
}

/** A check must cover what was paid on it; what is covered exactly is closed, unless nobody has paid anything. */
export function settled(after: State, { now }: Context, checkIds: readonly string[]): Happening[] {
  return checkIds.flatMap((checkId) => {
    const check = after.check.get(checkId)!;
    const totals = totalsOf(after, checkId);
    must(totals.due >= 0, 'check/overpaid', 'More than the rest of the check is paid already: give that back first.', { due: totals.due });
    return check.status === 'open' && totals.paid > 0 ? closeWhenPaid(check, totals, now) : [];
  });
}

const withoutOdd = ({ total, odd }: CheckTotals): Cents => total - odd;

/**
 * Rounding once per check makes a cent or loses one when pieces move: whoever owes most bears it. Where something is paid already
 * nothing is put on it, so that what was paid for stays paid, unless there is nobody else.
 */
function oddCents(state: State, after: State, { checkIds, wanted }: Move): Change[] {
  const are = checkIds.map((checkId) => totalsOf(after, checkId));
  const came = checkIds.reduce((sum, checkId) => sum + totalsOf(state, checkId).total, 0);
  const odd = came - are.reduce((sum, totals) => sum + withoutOdd(totals), 0);
  const cents = wanted ? are.map((totals, at) => wantedCents(totals, wanted.get(checkIds[at]!)!)) : spread(odd, are);
  return checkIds.flatMap((checkId, at) =>
    after.check.get(checkId)!.splitCents === cents[at] ? [] : [set('check', checkId, { splitCents: cents[at]! })],
  );
}

function wantedCents(totals: CheckTotals, wanted: Cents): Cents {
  must(wanted === 0 || withoutOdd(totals) > 0, 'split/too-fine', 'There is too little on this check to divide it like this.');
  return wanted - withoutOdd(totals);
}

function spread(odd: Cents, totals: readonly CheckTotals[]): Cents[] {
  const all = totals.map(withoutOdd);
  const unpaid = totals.map((each) => (each.paid === 0 ? withoutOdd(each) : 0));
  const weights = sum(unpaid) >= Math.abs(odd) ? unpaid : all;
  return sum(weights) === 0 ? weights : apportion(odd, weights);
}

/** The paper that the guests were given says something else now. */
const outdatedPapers = (after: State, checkIds: readonly string[]): Change[] =>
  checkIds.filter((checkId) => after.check.get(checkId)!.droppedAt !== null).map((checkId) => set('check', checkId, { droppedAt: null }));

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((all, amount) => all + amount, 0);
