import { KIND_NAMES, type KindName } from '@heard/shared/live/kind-names.ts';
import { subscribe } from './watched.ts';

type Listener = () => void;

/** Who wants to know of which rows; a change costs as much as it has listeners, however many rows there are. */
export interface RowListeners {
  readonly watchRow: (kind: KindName, id: string, listener: Listener) => () => void;
  readonly watchKinds: (kinds: readonly KindName[], listener: Listener) => () => void;
  readonly stamp: (kinds: readonly KindName[]) => number;
  readonly changed: (kind: KindName, id: string) => void;
  /** Calls each listener of what changed since the last time, once. */
  readonly tell: () => void;
}

export function createRowListeners(): RowListeners {
  const byRow = new Map<string, Set<Listener>>();
  const byKind = new Map(KIND_NAMES.map((kind) => [kind, new Set<Listener>()]));
  const stamps = new Map(KIND_NAMES.map((kind) => [kind, 0]));
  let due = new Set<Listener>();
  return {
    watchRow(kind, id, listener) {
      const key = `${kind} ${id}`;
      const listeners = byRow.get(key) ?? new Set();
      byRow.set(key, listeners);
      const leave = subscribe(listeners, listener);
      return () => {
        leave();
        if (listeners.size === 0 && byRow.get(key) === listeners) byRow.delete(key);
      };
    },
    watchKinds(kinds, listener) {
      const leaves = kinds.map((kind) => subscribe(byKind.get(kind)!, listener));
      return () => {
        for (const leave of leaves) leave();
      };
    },
    stamp: (kinds) => kinds.reduce((sum, kind) => sum + stamps.get(kind)!, 0),
    changed(kind, id) {
      stamps.set(kind, stamps.get(kind)! + 1);
      for (const listener of byRow.get(`${kind} ${id}`) ?? []) due.add(listener);
      for (const listener of byKind.get(kind)!) due.add(listener);
    },
    tell() {
      const listeners = due;
      due = new Set();
      for (const listener of listeners) listener();
    },
  };
}
