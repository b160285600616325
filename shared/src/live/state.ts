import type { Change, Happening } from './event.ts';
import { KIND_NAMES, type KindName } from './kind-names.ts';
import type { Row } from './kinds.ts';

/** The fold of one restaurant: for every kind its rows by id. Rows are never changed in place. */
export type State = { readonly [K in KindName]: Map<string, Row<K>> };
export type Snapshot = { readonly [K in KindName]?: readonly Row<K>[] };

type AnyRows = Map<string, { readonly id: string }>;
export type Undo = readonly { readonly kind: KindName; readonly id: string; readonly was: { readonly id: string } | undefined }[];

export function emptyState(): State {
  return Object.fromEntries(KIND_NAMES.map((name) => [name, new Map()])) as unknown as State;
}

export function stateOf(snapshot: Snapshot): State {
  const state = emptyState();
  for (const name of KIND_NAMES) {
    for (const row of snapshot[name] ?? []) rowsOf(state, name).set((row as { id: string }).id, row as { id: string });
  }
  return state;
}

/** Folds what happened into the state and returns how to take it back (newest first). */
export function applyEvents(state: State, events: readonly Happening[]): Undo {
  const undo: Undo[number][] = [];
  for (const event of events) {
    for (const change of event.changes) undo.unshift(applyChange(state, change));
  }
  return undo;
}

function applyChange(state: State, change: Change): Undo[number] {
  const rows = rowsOf(state, change.kind);
  const was = rows.get(change.id);
  if (change.set === null) rows.delete(change.id);
  else rows.set(change.id, { ...was, ...change.set } as { id: string });
  return { kind: change.kind, id: change.id, was };
}

export function undo(state: State, steps: Undo): void {
  for (const { kind, id, was } of steps) {
    if (was === undefined) rowsOf(state, kind).delete(id);
    else rowsOf(state, kind).set(id, was);
  }
}

/** The rows of any kind, where the kind is known only at run time. */
export const rowsOf = (state: State, kind: KindName): AnyRows => state[kind] as unknown as AnyRows;

export const snapshotOf = (state: State): Snapshot =>
  Object.fromEntries(KIND_NAMES.map((name) => [name, [...rowsOf(state, name).values()]])) as Snapshot;
