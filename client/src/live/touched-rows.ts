import type { KindName } from '@heard/shared/live/kinds.ts';
import { rowsOf, type State, type Undo } from '@heard/shared/live/state.ts';
import { isSameValue } from './same-value.ts';

type AnyRow = { readonly id: string };

/** What one turn of the store touched, and how each row looked before the turn began. */
export interface TouchedRows {
  /** Steps as `applyEvents` returns them (newest first), once they were applied. */
  readonly applied: (steps: Undo) => void;
  /** The same steps, about to be taken back. */
  readonly takingBack: (steps: Undo) => void;
  /** Tells each row that looks different now. A row that came out alike is put back as the very object it was, so that nobody renders it. */
  readonly settle: (changed: (kind: KindName, id: string) => void) => void;
}

export function touchedRows(state: State): TouchedRows {
  const before = new Map<KindName, Map<string, AnyRow | undefined>>();
  const note = (kind: KindName, id: string, was: AnyRow | undefined): void => {
    const rows = before.get(kind) ?? new Map<string, AnyRow | undefined>();
    before.set(kind, rows);
    if (!rows.has(id)) rows.set(id, was);
  };
  return {
    applied(steps) {
      for (let at = steps.length - 1; at >= 0; at -= 1) note(steps[at]!.kind, steps[at]!.id, steps[at]!.was);
    },
    takingBack(steps) {
      for (const { kind, id } of steps) note(kind, id, rowsOf(state, kind).get(id));
    },
    settle(changed) {
      for (const [kind, rows] of before) {
        for (const [id, was] of rows) {
          const now = rowsOf(state, kind).get(id);
          if (now === was) continue;
          if (was !== undefined && isSameValue(was, now)) rowsOf(state, kind).set(id, was);
          else changed(kind, id);
        }
      }
    },
  };
}
