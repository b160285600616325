import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import type { ServerMessage } from '@heard/shared/live/protocol.ts';
import { applyEvents, emptyState, rowsOf, undo, type Snapshot, type State, type Undo } from '@heard/shared/live/state.ts';
import { createOverlay } from './overlay.ts';
import type { Pending } from './pending.ts';
import { replaceRows } from './replace-rows.ts';
import { createRowListeners } from './row-listeners.ts';
import { touchedRows } from './touched-rows.ts';
import { cell, type Watched } from './watched.ts';

type AnyRow = { readonly id: string };
export type Frame = Omit<Extract<ServerMessage, { t: 'events' }>, 't'>;

export const createLiveStore = (): LiveStore => new LiveStore();

/** The fold of one restaurant on one device: what the server confirmed, with the outcome of pending commands on top. */
export class LiveStore {
  /** What screens show. Read only. */
  readonly state: State = emptyState();
  readonly #listeners = createRowListeners();
  readonly #overlay = createOverlay(this.state);
  readonly #cursor = cell<number | null>(null);
  readonly #moves = new Map<KindName, number>();
  #pending: readonly Pending[] = [];

  /** Place in the log of the confirmed fold; null before anything was loaded. */
  readonly cursor: Watched<number | null> = this.#cursor;
  readonly watchRow = this.#listeners.watchRow;
  readonly watchKinds = this.#listeners.watchKinds;
  /** Grows whenever a shown row of one of the kinds changed. */
  readonly stamp = this.#listeners.stamp;

  row<K extends KindName>(kind: K, id: string): Row<K> | undefined {
    return this.state[kind].get(id);
  }

  load(snapshot: Snapshot, seq: number): void {
    this.#turn(seq, () => replaceRows(this.state, snapshot));
  }

  /** `known`: all of it was here already. `gap`: something before it is missing, and nothing was applied. */
  hear({ from, to, events }: Frame): 'applied' | 'known' | 'gap' {
    const place = this.#cursor.get();
    if (place === null || from > place) return 'gap';
    if (to <= place) return 'known';
    const fresh = events.filter(({ seq }) => seq > place);
    this.#turn(to, () => applyEvents(this.state, fresh));
    return 'applied';
  }

  /** Commands the confirmed fold does not contain yet, in the order they were tapped. */
  setPending(pending: readonly Pending[]): void {
    const waiting = pending.filter(isBeyond(this.#cursor.get()));
    const isLonger = this.#pending.every(({ key }, at) => key === waiting[at]?.key);
    const added = waiting.slice(this.#pending.length);
    this.#pending = waiting;
    if (!isLonger) return this.#turn(this.#cursor.get(), () => []);
    // A tap behind many others, or an answer to one: what lies there already stays.
    const touched = touchedRows(this.state);
    this.#overlay.layOn(added, touched);
    touched.settle(this.#listeners.changed);
    this.#listeners.tell();
  }

  /** The rows of a kind without what is pending. */
  confirmedRows(kind: KindName): readonly AnyRow[] {
    const alone = { ...this.state, [kind]: new Map(rowsOf(this.state, kind)) };
    undo(
      alone,
      this.#overlay.steps().filter((step) => step.kind === kind),
    );
    return [...rowsOf(alone, kind).values()];
  }

  /** Grows whenever a confirmed row of the kind changed, shown or not. */
  confirmedStamp(kind: KindName): number {
    return this.#moves.get(kind) ?? 0;
  }

  /** Take the overlay off, move the fold, judge what is still pending on top of it: nothing is ever shown twice. */
  #turn(place: number | null, move: () => Undo): void {
    const touched = touchedRows(this.state);
    this.#overlay.takeOff(touched);
    const moved = move();
    touched.applied(moved);
    for (const kind of new Set(moved.map((step) => step.kind))) this.#moves.set(kind, this.confirmedStamp(kind) + 1);
    this.#pending = this.#pending.filter(isBeyond(place));
    this.#overlay.layOn(this.#pending, touched);
    touched.settle(this.#listeners.changed);
    this.#cursor.set(place);
    this.#listeners.tell();
  }
}

/** Whether a command is still missing from a fold at this place. */
const isBeyond =
  (place: number | null) =>
  ({ seq }: Pending): boolean =>
    seq === null || place === null || seq > place;
