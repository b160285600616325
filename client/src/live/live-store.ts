import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import type { ServerMessage } from '@heard/shared/live/protocol.ts';
import { applyEvents, emptyState, rowsOf, undo, type Snapshot, type State, type Undo } from '@heard/shared/live/state.ts';
import { createOverlay } from './overlay.ts';
import type { Pending } from './pending.ts';
import { replaceRows } from './replace-rows.ts';
import { createRowListeners, type RowListeners } from './row-listeners.ts';
import { touchedRows } from './touched-rows.ts';
import { cell, type Watched } from './watched.ts';

type AnyRow = { readonly id: string };
export type Frame = Omit<Extract<ServerMessage, { t: 'events' }>, 't'>;

export interface LiveStore extends Pick<RowListeners, 'watchRow' | 'watchKinds' | 'stamp'> {
  /** What screens show: the confirmed fold with the outcome of pending commands on top. Read only. */
  readonly state: State;
  /** Place in the log of the confirmed fold; null before anything was loaded. Moves after the rows have. */
  readonly cursor: Watched<number | null>;
  readonly row: <K extends KindName>(kind: K, id: string) => Row<K> | undefined;
  readonly load: (snapshot: Snapshot, seq: number) => void;
  /** `known`: all of it was here already. `gap`: something before it is missing, and nothing was applied. */
  readonly hear: (frame: Frame) => 'applied' | 'known' | 'gap';
  /** Commands the confirmed fold does not contain yet, in the order they were tapped. */
  readonly setPending: (pending: readonly Pending[]) => void;
  /** The rows of a kind without what is pending, and a number that grows whenever these rows move. */
  readonly confirmed: { readonly rows: (kind: KindName) => readonly AnyRow[]; readonly stamp: (kind: KindName) => number };
}

export function createLiveStore(): LiveStore {
  const state = emptyState();
  const overlay = createOverlay(state);
  const listeners = createRowListeners();
  const cursor = cell<number | null>(null);
  const foldStamps = new Map<KindName, number>();
  let pending: readonly Pending[] = [];

  /** Undo the overlay, move the fold, judge what is still pending on top of it: nothing is ever shown twice. */
  function turn(place: number | null, move: () => Undo): void {
    const touched = touchedRows(state);
    overlay.takeOff(touched);
    const moved = move();
    touched.applied(moved);
    for (const kind of new Set(moved.map((step) => step.kind))) foldStamps.set(kind, (foldStamps.get(kind) ?? 0) + 1);
    pending = pending.filter(({ seq }) => seq === null || place === null || seq > place);
    overlay.layOn(pending, touched);
    touched.settle(listeners.changed);
    cursor.set(place);
    listeners.tell();
  }

  return {
    state,
    cursor,
    row: (kind, id) => state[kind].get(id),
    watchRow: listeners.watchRow,
    watchKinds: listeners.watchKinds,
    stamp: listeners.stamp,
    load: (snapshot, seq) => turn(seq, () => replaceRows(state, snapshot)),
    hear({ from, to, events }) {
      const place = cursor.get();
      if (place === null || from > place) return 'gap';
      if (to <= place) return 'known';
      const fresh = events.filter(({ seq }) => seq > place);
      turn(to, () => applyEvents(state, fresh));
      return 'applied';
    },
    setPending(next) {
      pending = next;
      turn(cursor.get(), () => []);
    },
    confirmed: { rows: (kind) => withoutOverlay(state, kind, overlay.steps()), stamp: (kind) => foldStamps.get(kind) ?? 0 },
  };
}

function withoutOverlay(state: State, kind: KindName, steps: Undo): readonly AnyRow[] {
  const copy = { ...state, [kind]: new Map(rowsOf(state, kind)) };
  undo(
    copy,
    steps.filter((step) => step.kind === kind),
  );
  return [...rowsOf(copy, kind).values()];
}
