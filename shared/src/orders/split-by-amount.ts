import { must } from '../kernel/errors.ts';
import { apportion, type Cents } from '../kernel/money.ts';
import type { Change } from '../live/event.ts';
import type { Context, Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { totalsOf } from './check-totals.ts';
import { divideBy, divisionChanges, divisionOf } from './division.ts';
import { movePieces } from './move-pieces.ts';
import { mustBeOpen } from './open-check.ts';
import { piecesInOrder } from './pieces.ts';
import { openParts, type SplitPart } from './split-check.ts';

export interface SplitByAmount {
  readonly checkId: string;
  readonly parts: readonly (SplitPart & { readonly amount: Cents })[];
  /** What stays due on the check itself. */
  readonly rest: Cents;
}

/** Divides a check into amounts that somebody named: each part is a part of everything on it and comes to its amount exactly. */
export function splitByAmount(state: State, context: Context, input: SplitByAmount): Outcome<Record<string, never>> {
  const source = mustBeOpen(state, input.checkId);
  must(input.parts.length > 0, 'split/nothing', 'Nobody takes a part of this check.');
  const { due, total, paid } = totalsOf(state, source.id);
  const asked = amountsOf(input);
  const named = [...asked.values()].reduce((sum, amount) => sum + amount, input.rest);
  must(named === due, 'split/does-not-add-up', 'The parts do not come to what is due.', { due, named });
  const opened = openParts(state, context, source, input.parts);
  const targets = [...asked].map(([checkId, amount]) => ({ checkId, amount }));
  const changes = [...opened, ...slicesBy(state, source.id, targets, input.rest + paid)];
  const wanted = new Map([[source.id, total - (named - input.rest)]]);
  for (const { checkId, amount } of targets) wanted.set(checkId, totalsOf(state, checkId).total + amount);
  return movePieces(state, context, { type: 'check.split', changes, checkIds: [...wanted.keys()], wanted });
}

function amountsOf({ parts }: SplitByAmount): Map<string, Cents> {
  const amounts = new Map<string, Cents>();
  for (const { checkId, amount } of parts) amounts.set(checkId, (amounts.get(checkId) ?? 0) + amount);
  return amounts;
}

/** Each line is divided by what everybody still lacks, so that the odd cents of many lines do not pile up on one of them. */
function slicesBy(state: State, fromId: string, targets: readonly { checkId: string; amount: Cents }[], stays: Cents): Change[] {
  const pieces = piecesInOrder(state, fromId);
  const gross = pieces.reduce((sum, piece) => sum + piece.gross, 0);
  const amounts = [stays, ...targets.map(({ amount }) => amount)];
  const lack = apportion(gross, amounts);
  return pieces.flatMap(({ lineId, gross: ofPiece }) => {
    const grosses = ofPiece === 0 ? lack.map(() => 0) : apportion(ofPiece, lack);
    grosses.forEach((cents, at) => (lack[at]! -= cents));
    const checkIds = targets.map(({ checkId }) => checkId);
    return divisionChanges(state, divideBy(divisionOf(state, lineId), fromId, { checkIds, amounts, grosses }));
  });
}
