import { applyEvents, emptyState, rowsOf, snapshotOf, type Snapshot, type State, type Undo } from '../src/live/state.ts';
import type { Change, Happening } from '../src/live/event.ts';
import { KIND_NAMES } from '../src/live/kinds.ts';
import type { Context, Rule } from '../src/live/rule.ts';

/** Throws when anybody but the fold writes to it, so that a rule that changes its input is caught in the act. */
class GuardedRows<V> extends Map<string, V> {
  #isShut = false;

  shut(isShut: boolean): void {
    this.#isShut = isShut;
  }

  override set(id: string, row: V): this {
    this.#refuse();
    return super.set(id, row);
  }

  override delete(id: string): boolean {
    this.#refuse();
    return super.delete(id);
  }

  override clear(): void {
    this.#refuse();
    super.clear();
  }

  #refuse(): void {
    if (this.#isShut) throw new Error('A rule changed the state it was asked about.');
  }
}

/** A state whose rows are frozen all the way down and whose maps can be shut. */
export function guardedState(snapshot: Snapshot = {}): State {
  const state = Object.fromEntries(KIND_NAMES.map((name) => [name, new GuardedRows()])) as unknown as State;
  for (const name of KIND_NAMES) for (const row of snapshot[name] ?? []) rowsOf(state, name).set(row.id, deepFreeze(row));
  return state;
}

/** Asks a rule with the state shut; what it yields is frozen, too. */
export function ask<Input, Reply>(state: State, rule: Rule<Input, Reply>, context: Context, input: Input): readonly Happening[] {
  shut(state, true);
  try {
    return deepFreeze(rule(state, deepFreeze(context), deepFreeze(input)).events);
  } finally {
    shut(state, false);
  }
}

export function apply(state: State, events: readonly Happening[]): Undo {
  const steps = applyEvents(state, events);
  for (const { kind, id } of changesOf(events)) deepFreeze(rowsOf(state, kind).get(id));
  return steps;
}

export const changesOf = (events: readonly Happening[]): Change[] => events.flatMap((event) => [...event.changes]);

/** One text for one state: equal texts, equal rows in the same order. */
export const textOf = (state: State): string => JSON.stringify(snapshotOf(state));

/** The same rows in maps of their own. */
export function copyOf(state: State): State {
  const copy = emptyState();
  for (const name of KIND_NAMES) for (const [id, row] of rowsOf(state, name)) rowsOf(copy, name).set(id, row);
  return copy;
}

export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}

function shut(state: State, isShut: boolean): void {
  for (const name of KIND_NAMES) (state[name] as unknown as GuardedRows<unknown>).shut(isShut);
}
