import { Conflict, Forbidden, NotFound, RuleBroken } from '../src/kernel/errors.ts';
import { MINUTE } from '../src/kernel/time.ts';
import { draftOf } from '../src/live/draft-state.ts';
import type { Happening } from '../src/live/event.ts';
import { KINDS, type KindName } from '../src/live/kinds.ts';
import type { Actor, Outcome, Rule } from '../src/live/rule.ts';
import { applyEvents, rowsOf, undo, type State, type Undo } from '../src/live/state.ts';
import { isAllowed, PERMISSIONS } from '../src/staff/permissions.ts';
import { ROLES } from '../src/staff/roles.ts';
import { misfits } from './fits.ts';
import { apply, ask, changesOf, copyOf, guardedState, textOf } from './guarded-state.ts';
import { Random } from './random.ts';
import { furniture } from './small-house-rows.ts';
import { FRIDAY_EVENING, whoIs } from './small-house.ts';
import { wrongWith } from './walk-invariants.ts';
import { wrongWithStep } from './walk-laws.ts';
import { OPERATIONS, type Operation, type Scene } from './walk-operations.ts';

export interface Walk {
  readonly state: State;
  readonly events: readonly Happening[];
  /** Per operation how often it was done, and per code how often something was refused with it. */
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
}

interface Walked {
  readonly state: State;
  /** Where each rule is asked again: the state itself, or a draft that holds the same. */
  second: State;
  readonly events: Happening[];
  readonly steps: Undo[];
  readonly trace: string[];
  readonly done: Record<string, number>;
  readonly refused: Record<string, number>;
}

/** Runs after each step that was done; throws when something is wrong. */
type Watcher = (state: State, events: readonly Happening[]) => void;

export interface HowToWalk {
  readonly steps?: number;
  readonly watch?: Watcher;
  /** Asks every rule a second time in a draft that lags behind, as the server judges commands that wait together. */
  readonly isInDraft?: boolean;
}

/**
 * An evening in the small house that the seed decides: random acts by random people, some of them twice, some of them foolish. What
 * the rules refuse, they refuse; anything else that is not as it must be ends the walk with the way that led there.
 */
export function walk(seed: number, { steps = 40, watch, isInDraft = false }: HowToWalk = {}): Walk {
  const random = new Random(seed);
  const house = furniture(random.chance(0.5) ? {} : { taxRate: 8_875, isTaxIncluded: false });
  const state = guardedState(house);
  const walked: Walked = { state, second: state, events: [], steps: [], trace: [], done: {}, refused: {} };
  const before = textOf(walked.state);
  try {
    let now = FRIDAY_EVENING + random.int(0, 7 * 60) * MINUTE;
    for (let step = 0; step < steps; step += 1) {
      now += random.chance(0.2) ? random.int(0, 4_000) : random.int(0, 15) * MINUTE;
      if (isInDraft && step % 5 === 0) walked.second = draftOf(copyOf(walked.state));
      const events = doSomething(walked, random, now);
      if (events && isInDraft) applyEvents(walked.second, events);
      if (events) watch?.(walked.state, events);
    }
    const replayed = guardedState(furniture(walked.state.restaurant.get('house')!));
    apply(replayed, walked.events);
    holds(textOf(replayed) === textOf(walked.state), 'the events alone do not come to the same state');
    const { state, events, done, refused } = walked;
    const after = { state: replayed, events, done, refused };
    for (const step of walked.steps) undo(state, step);
    holds(textOf(state) === before, 'taking every step back does not lead to where the walk began');
    return after;
  } catch (error) {
    const way = walked.trace.map((line, at) => `${String(at + 1).padStart(3)}. ${line}`).join('\n');
    throw new Error(`walk(${seed}): ${(error as Error).message}\n${way}`, { cause: error });
  }
}

function doSomething(walked: Walked, random: Random, now: number): readonly Happening[] | undefined {
  const { operation, input } = drawn({ state: walked.state, random, newId: newIdFor(walked, random) });
  const who = somebody(operation, random);
  walked.trace.push(`${new Date(now).toISOString()} ${who.role}: ${operation.name} ${JSON.stringify(input)}`);
  const events = judged(walked, operation, { who, now }, input);
  if (events === undefined) return undefined;
  const steps = apply(walked.state, events);
  walked.steps.unshift(steps);
  walked.events.push(...events);
  walked.done[operation.name] = (walked.done[operation.name] ?? 0) + 1;
  for (const { kind, id } of changesOf(events)) fits(walked.state, kind, id);
  const wrong = [...wrongWithStep(walked.state, steps), ...wrongWith(walked.state)];
  holds(wrong.length === 0, wrong.join('\n'));
  return events;
}

/** Something for which there is something to do it to. */
function drawn(scene: Scene): { operation: Operation; input: unknown } {
  for (;;) {
    const operation = scene.random.weighted(OPERATIONS);
    const input = operation.draw(scene);
    if (input !== undefined) return { operation, input };
  }
}

/** As the door does it: permission first, then the rule. Asked twice, a rule says the same twice; only the order of changes is free. */
function judged(
  { state, second, trace, refused }: Walked,
  { name, may, errors, rule }: Operation,
  context: { who: Actor; now: number },
  input: unknown,
): readonly Happening[] | undefined {
  try {
    if (!isAllowed(context.who.role, may)) throw new Forbidden();
    const events = ask(state, rule as Rule<unknown, unknown>, context, input);
    const again = rule(second, context, input as never) as Outcome<unknown>;
    holds(said(events) === said(again.events), `${name} asked twice says two things`);
    trace[trace.length - 1] += ` → ${events.map(({ type }) => type).join(', ') || 'nothing'}`;
    return events;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    holds(
      error instanceof NotFound || error instanceof Forbidden || errors.includes(error.code),
      `${name} refuses undeclared: ${error.code}`,
    );
    trace[trace.length - 1] += ` → refused: ${error.code}`;
    refused[error.code] = (refused[error.code] ?? 0) + 1;
    return undefined;
  }
}

const said = (events: readonly Happening[]): string =>
  JSON.stringify(events.map(({ changes, ...event }) => [event, changes.map((change) => JSON.stringify(change)).toSorted()]));

const isRefusal = (error: unknown): error is RuleBroken | Conflict | NotFound | Forbidden =>
  [RuleBroken, Conflict, NotFound, Forbidden].some((refusal) => error instanceof refusal);

/** Mostly somebody who may; now and then anybody. */
const somebody = ({ may }: Operation, random: Random): Actor =>
  whoIs(random.pick(random.chance(0.93) ? PERMISSIONS[may] : ROLES)!, random.chance(0.1) ? 'till' : null);

const newIdFor =
  ({ state, trace }: Walked, random: Random) =>
  (kind: KindName): string =>
    (random.chance(0.02) ? random.pick([...rowsOf(state, kind).keys()]) : undefined) ?? `${kind} ${trace.length}-${random.int(0, 1e9)}`;

function fits(state: State, kind: KindName, id: string): void {
  const row = rowsOf(state, kind).get(id);
  const wrong = row === undefined ? [] : misfits(KINDS[kind], row);
  holds(wrong.length === 0, `a row is not as its kind declares it: ${wrong.join(', ')}`);
}

function holds(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}
