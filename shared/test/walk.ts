import { Conflict, Forbidden, NotFound, RuleBroken } from '../src/kernel/errors.ts';
import { MINUTE } from '../src/kernel/time.ts';
import { draftOf } from '../src/live/draft-state.ts';
import type { Happening } from '../src/live/event.ts';
import { KINDS, type KindName } from '../src/live/kinds.ts';
import type { Actor, Outcome, Rule } from '../src/live/rule.ts';
import { applyEvents, rowsOf, undo, type Snapshot, type State, type Undo } from '../src/live/state.ts';
import { totalsOf } from '../src/orders/check-totals.ts';
import type { Restaurant } from '../src/restaurants/restaurants-kinds.ts';
import { DEFAULT_SALES } from '../src/restaurants/default-sales.ts';
import { isAllowed, PERMISSIONS } from '../src/staff/permissions.ts';
import { ROLES } from '../src/staff/roles.ts';
import { misfits } from './fits.ts';
import { apply, ask, changesOf, copyOf, guardedState, textOf } from './guarded-state.ts';
import { Random } from './random.ts';
import { furniture } from './small-house-rows.ts';
import { FRIDAY_EVENING, whoIs } from './small-house.ts';
import { MOVING_OPERATIONS } from './walk-checks.ts';
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
  second: State | undefined;
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
  /** Looks at what is wrong after each step, and neither asks twice nor folds the events again. */
  readonly isQuick?: boolean;
  /** What is done; everything, unless said otherwise. */
  readonly among?: readonly Operation[];
  /** What must hold after each step; what holds in a house whose kitchen works as it was laid out, unless said otherwise. */
  readonly look?: (state: State) => string[];
  /** What an evening begins with, in this order, where it can be done at all. */
  readonly first?: readonly Operation[];
}

/**
 * An evening in the small house that the seed decides: random acts by random people, some of them twice, some of them foolish. What
 * the rules refuse, they refuse; anything else that is not as it must be ends the walk with the way that led there.
 */
export function walk(
  seed: number,
  { steps = 40, watch, isInDraft = false, isQuick = false, among = OPERATIONS, look = wrongWith, first = [] }: HowToWalk = {},
): Walk {
  const random = new Random(seed);
  const house = someHouse(random);
  const state = guardedState(house);
  const walked: Walked = { state, second: isQuick ? undefined : state, events: [], steps: [], trace: [], done: {}, refused: {} };
  const before = isQuick ? '' : textOf(walked.state);
  try {
    let now = FRIDAY_EVENING + random.int(0, 7 * 60) * MINUTE;
    for (let step = 0; step < steps; step += 1) {
      now += random.chance(0.2) ? random.int(0, 4_000) : random.int(0, 15) * MINUTE;
      if (isInDraft && step % 5 === 0) walked.second = draftOf(copyOf(walked.state));
      const events = doSomething(walked, random, now, { among, look, first: first[step] });
      if (events && isInDraft) applyEvents(walked.second!, events);
      if (events) watch?.(walked.state, events);
    }
    if (isQuick) return walked;
    const replayed = guardedState(house);
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

/** Taxed inside or on top, by one rate or two, with or without service, gratuity and a happy hour. */
function someHouse(random: Random): Snapshot {
  const charges = { serviceRate: random.pick([0, 0, 12_500])!, gratuityRate: 5_000, gratuityFrom: random.pick([0, 5])! };
  const sales = { ...DEFAULT_SALES, ...charges, isServiceTaxed: random.chance(0.5), cashStep: random.pick([1, 5])! };
  const house = furnished(random.chance(0.5) ? { sales } : { sales, taxRate: 8_875, isTaxIncluded: false });
  const drinks = { id: 'drinks tax', name: 'Drinks', rate: 23_000, isIncluded: random.chance(0.5), sort: 1 };
  const happyHour = {
    id: 'happy',
    name: 'Happy hour',
    percent: 30_000,
    categoryIds: ['drinks'],
    itemIds: [],
    weekdays: [],
    fromMinute: 1_200,
    toMinute: 60,
  };
  const item = house.item!.map((row) => (row.id === 'lemonade' ? { ...row, taxId: drinks.id } : row));
  const station = house.station!.map((row) => (row.id === 'grill' ? { ...row, fullAfter: 60 } : row));
  return { ...house, station, item, tax: [drinks], promotion: [{ ...happyHour, isActive: random.chance(0.5) }] };
}

type Choice = { readonly among: readonly Operation[]; readonly look: (state: State) => string[]; readonly first: Operation | undefined };

/** With guests who have paid later for years: an evening is too short to begin with that. */
const furnished = (of: Partial<Restaurant>): Snapshot => ({ ...furniture(of), account: [REGULARS] });
const REGULARS = {
  id: 'regulars',
  kind: 'house',
  name: 'Regulars',
  balance: 0,
  creditLimit: 100_000,
  isActive: true,
  openedAt: 0,
} as const;

function doSomething(walked: Walked, random: Random, now: number, choice: Choice): readonly Happening[] | undefined {
  const { operation, input } = drawn({ state: walked.state, random, now, newId: newIdFor(walked, random) }, choice);
  const who = somebody(operation, random);
  walked.trace.push(`${new Date(now).toISOString()} ${who.role}: ${operation.name} ${JSON.stringify(input)}`);
  const events = judged(walked, operation, { who, now }, input);
  if (events === undefined) return undefined;
  const isMove = MOVING_OPERATIONS.includes(operation);
  const owed = isMove ? owedAltogether(walked.state) : 0;
  const steps = apply(walked.state, events);
  walked.steps.unshift(steps);
  walked.events.push(...events);
  walked.done[operation.name] = (walked.done[operation.name] ?? 0) + 1;
  for (const { kind, id } of changesOf(events)) fits(walked.state, kind, id);
  if (isMove) movedOnly(owed, walked.state, steps);
  const wrong = [...wrongWithStep(walked.state, steps), ...choice.look(walked.state)];
  holds(wrong.length === 0, wrong.join('\n'));
  return events;
}

/** Not a cent more or less is owed, nothing is cooked, and nothing was ordered. */
function movedOnly(owed: number, state: State, steps: Undo): void {
  const now = owedAltogether(state);
  holds(now === owed, `moving what was ordered makes ${now} of ${owed}`);
  const made = steps.filter(({ kind, was }) => was === undefined && ['fire', 'ticket', 'order', 'line', 'payment'].includes(kind));
  holds(made.length === 0, `moving what was ordered makes ${made.map(({ kind }) => kind).join()}`);
}

function owedAltogether(state: State): number {
  let sum = 0;
  for (const { id } of state.check.values()) sum += totalsOf(state, id).total;
  return sum;
}

/** Something for which there is something to do it to. */
function drawn(scene: Scene, { among, first }: Choice): { operation: Operation; input: unknown } {
  const begun = first?.draw(scene);
  if (first && begun !== undefined) return { operation: first, input: begun };
  for (;;) {
    const operation = scene.random.weighted(among);
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
    const again = second && (rule(second, context, input as never) as Outcome<unknown>);
    holds(!again || said(events) === said(again.events), `${name} asked twice says two things`);
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
