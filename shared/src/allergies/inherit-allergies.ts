import { derivedId } from '../kernel/ids.ts';
import { add, set, type Change, type Happening } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Check } from '../orders/orders-kinds.ts';
import { allergyFacts, isSameFact } from './allergies-at.ts';

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What the guests of a check are known not to eat goes with them: onto the check that takes a line, or a share of one, of theirs,
 * onto the one theirs was merged into, and along with a check that leaves its party.
 */
export function inheritAllergies(before: State, after: State, events: readonly Happening[]): Change[] {
  const changes = new Map<string, Change>();
  for (const { from, to } of movesIn(before, after, events)) {
    const [left, joined] = [before.check.get(from), after.check.get(to)];
    if (!left || !joined) continue;
    const known = allergyFacts(after, joined);
    for (const fact of allergyFacts(before, left)) {
      if (known.some((one) => isSameFact(one, fact))) continue;
      const id = derivedId(fact.id, `at:${to}`);
      const isTakenBack = after.allergy.has(id);
      changes.set(id, isTakenBack ? set('allergy', id, { retractedAt: null }) : add('allergy', { ...fact, id, checkId: to }));
    }
  }
  return [...changes.values()];
}

function movesIn(before: State, after: State, events: readonly Happening[]): Move[] {
  const moves: Move[] = [];
  for (const { kind, id } of events.flatMap(({ changes }) => changes)) {
    if (kind === 'line') moves.push(move(before.line.get(id)?.checkId, after.line.get(id)?.checkId));
    if (kind === 'share') moves.push(shareMove(after, id));
    if (kind === 'check') moves.push(...checkMoves(before.check.get(id), after.check.get(id)));
  }
  return moves.filter(({ from, to }) => from !== '' && to !== '');
}

/** Nothing moved where an end is missing. */
const move = (from: string | undefined, to: string | undefined): Move =>
  from === to ? { from: '', to: '' } : { from: from ?? '', to: to ?? '' };

function shareMove(after: State, shareId: string): Move {
  const share = after.share.get(shareId);
  return move(share && after.line.get(share.lineId)?.checkId, share?.checkId);
}

function checkMoves(was: Check | undefined, is: Check | undefined): Move[] {
  if (!was || !is) return [];
  const hasLeft = was.partyId !== is.partyId || was.tableId !== is.tableId || was.status !== is.status;
  return [...(hasLeft ? [{ from: was.id, to: is.id }] : []), ...(is.mergedInto === null ? [] : [move(was.id, is.mergedInto)])];
}
