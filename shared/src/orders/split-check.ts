import { found, must } from '../kernel/errors.ts';
import type { Change } from '../live/event.ts';
import { add, set } from '../live/event.ts';
import type { Context, Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { paymentsOf } from '../payments/payments-of.ts';
import { divide, divisionChanges, divisionOf, type Take } from './division.ts';
import { movePieces } from './move-pieces.ts';
import { mustBeOpen, newCheck } from './open-check.ts';
import type { Check } from './orders-kinds.ts';
import { piecesOf, type Part } from './pieces.ts';

export interface SplitPart {
  /** A check that nobody knows yet is opened for the same guests. */
  readonly checkId: string;
  readonly name: string;
}

export interface Split {
  readonly checkId: string;
  /** `part` of `of` equal parts of what stands of the line on the check that is split. */
  readonly parts: readonly (SplitPart & { readonly lines: readonly ({ readonly lineId: string } & Part)[] })[];
}

/** Gives lines, or parts of them, to other checks, old or new. Money only: what is cooked does not notice. */
export function splitCheck(state: State, context: Context, input: Split): Outcome<Record<string, never>> {
  const source = mustBeOpen(state, input.checkId);
  const isSomething = input.parts.length > 0 && input.parts.every(({ lines }) => lines.length > 0);
  must(isSomething, 'split/nothing', 'Nothing was chosen for one of the checks.');
  const opened = openParts(state, context, source, input.parts);
  const changes = [...takesOf(input)].flatMap(([lineId, takes], turn) => {
    const division = divisionOf(state, lineId);
    mustStandOn(state, source, lineId);
    return divisionChanges(state, divide(division, source.id, takes, turn));
  });
  const checkIds = [source.id, ...new Set(input.parts.map((part) => part.checkId))];
  return movePieces(state, context, { type: 'check.split', changes: [...opened, ...changes], checkIds });
}

function takesOf({ parts }: Split): Map<string, Take[]> {
  const takes = new Map<string, Take[]>();
  for (const { checkId, lines } of parts) {
    for (const { lineId, part, of } of lines) takes.set(lineId, [...(takes.get(lineId) ?? []), { checkId, part, of }]);
  }
  return takes;
}

function mustStandOn(state: State, check: Check, lineId: string): void {
  const line = found(state.line.get(lineId), 'line');
  must(line.status !== 'voided', 'line/is-voided', `${line.name} was voided.`);
  must(
    piecesOf(state, check.id).some((piece) => piece.lineId === lineId),
    'line/other-check',
    'This line is on another check.',
  );
}

/** The checks that take something: those that are open already, and new ones beside the one that is split. */
export function openParts(state: State, context: Context, source: Check, parts: readonly SplitPart[]): Change[] {
  must(
    parts.every(({ checkId }) => checkId !== source.id),
    'split/itself',
    'A check cannot be split onto itself.',
  );
  const takers = [...new Map(parts.map((part) => [part.checkId, part])).values()];
  const known = takers.filter(({ checkId }) => state.check.has(checkId)).map(({ checkId }) => mustBeOpen(state, checkId));
  const opened = takers.filter(({ checkId }) => !state.check.has(checkId));
  return [
    ...known.flatMap((check) => takeServiceFrom(state, source, check)),
    ...opened.map((part, nth) => add('check', checkBeside(state, context, source, part, nth))),
  ];
}

function checkBeside(state: State, context: Context, source: Check, { checkId, name }: SplitPart, nth: number): Check {
  const { tableId, partyId, serverId, serviceRate } = source;
  const start = { tableId, partyId, name: name.trim() || source.name, serverId, covers: 0, serviceRate };
  const check = newCheck(state, context, checkId, start);
  return { ...check, number: check.number + nth };
}

/** Money cannot move between checks on which it costs differently; an empty one takes over how the other is charged. */
export function takeServiceFrom(state: State, source: Check, target: Check): Change[] {
  if (target.serviceRate === source.serviceRate) return [];
  const isEmpty = piecesOf(state, target.id).length === 0 && paymentsOf(state, target.id).length === 0;
  must(
    isEmpty,
    'check/other-service',
    `Check ${source.number} bears ${serviceWords(source)} and check ${target.number} ${serviceWords(target)}: a manager has to charge the same on both first.`,
    { checkId: source.id, otherId: target.id },
  );
  return [set('check', target.id, { serviceRate: source.serviceRate })];
}

const serviceWords = ({ serviceRate }: Check): string => (serviceRate === 0 ? 'no service' : `${serviceRate / 1_000}% service`);
