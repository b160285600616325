import type { State } from '@heard/shared/live/state.ts';
import type { Act } from '../../../platform/log/act.ts';

/** What somebody did so many minutes ago; what exactly is decided when it is its turn. */
export interface DemoMoment {
  readonly minutesAgo: number;
  readonly acts: (state: State) => readonly Act[];
}

/** No moment at all for what has not happened yet. */
export const at = (minutesAgo: number | undefined, acts: DemoMoment['acts']): DemoMoment[] =>
  minutesAgo === undefined ? [] : [{ minutesAgo, acts }];
