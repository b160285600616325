import { KIND_NAMES } from '@heard/shared/live/kind-names.ts';
import { rowsOf, type Snapshot, type State, type Undo } from '@heard/shared/live/state.ts';

/** Makes the state what the snapshot says and returns how to take it back (newest first). */
export function replaceRows(state: State, snapshot: Snapshot): Undo {
  const steps: Undo[number][] = [];
  for (const kind of KIND_NAMES) {
    const rows = rowsOf(state, kind);
    for (const [id, was] of rows) steps.push({ kind, id, was });
    const old = new Map(rows);
    rows.clear();
    for (const row of (snapshot[kind] ?? []) as readonly { readonly id: string }[]) {
      rows.set(row.id, row);
      if (!old.has(row.id)) steps.push({ kind, id: row.id, was: undefined });
    }
  }
  return steps.reverse();
}
