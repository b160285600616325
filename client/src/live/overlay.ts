import { applyEvents, undo, type State, type Undo } from '@heard/shared/live/state.ts';
import { judged, type Pending } from './pending.ts';
import type { TouchedRows } from './touched-rows.ts';

/** The outcome of pending commands, laid over the confirmed fold and taken off again before the fold moves. */
export interface Overlay {
  readonly takeOff: (touched: TouchedRows) => void;
  readonly layOn: (pending: readonly Pending[], touched: TouchedRows) => void;
  /** How to get from the shown rows back to the confirmed ones, newest first. */
  readonly steps: () => Undo;
}

export function createOverlay(state: State): Overlay {
  /** One per command, oldest first. */
  let laid: Undo[] = [];
  const steps = (): Undo => laid.toReversed().flat();
  return {
    takeOff(touched) {
      const back = steps();
      touched.takingBack(back);
      undo(state, back);
      laid = [];
    },
    layOn(pending, touched) {
      for (const one of pending) {
        const done = applyEvents(state, judged(state, one) ?? []);
        touched.applied(done);
        laid.push(done);
      }
    },
    steps,
  };
}
