import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Command } from '@heard/shared/contract/endpoint.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@heard/shared/kernel/errors.ts';
import { draftOf } from '@heard/shared/live/draft-state.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Context } from '@heard/shared/live/rule.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import type { Deed } from './asking.ts';
import { refusal } from './judge-here.ts';
import type { Refused } from './live.ts';
import { useLive } from './live-context.ts';
import { judge } from './pending.ts';
import { isSameValue } from './same-value.ts';
import { useSelect } from './use-live.ts';

export interface Foreseen {
  /** The restaurant as it would stand; as it is where it was refused. */
  readonly after: State;
  readonly refused: Refused | undefined;
  /** It would come to that once a manager has said yes. */
  readonly needsApproval: boolean;
}

/** What would come of it, by the rules themselves and on a draft that is thrown away. */
export function foresee(state: State, context: Context, deeds: readonly Deed[]): Foreseen {
  const after = draftOf(state);
  let needsApproval = false;
  try {
    for (const { command, input } of deeds) {
      const rule = COMMANDS[command] as unknown as Command;
      needsApproval = tryOut(after, rule, context, input) || needsApproval;
    }
    return { after, refused: undefined, needsApproval };
  } catch (error) {
    if (!(error instanceof RuleBroken || error instanceof Conflict || error instanceof Forbidden || error instanceof NotFound)) throw error;
    return { after: state, refused: refusal(error), needsApproval };
  }
}

/** Returns whether a manager has to say yes to it. */
function tryOut(draft: State, command: Command, context: Context, input: unknown): boolean {
  try {
    applyEvents(draft, judge(draft, { command, context, input }));
    return false;
  } catch (error) {
    if (!(error instanceof RuleBroken) || error.code !== 'approval/needed') throw error;
    applyEvents(draft, judge(draft, { command, context: { ...context, approvedBy: 'somebody' }, input }));
    return true;
  }
}

export interface Told<T> {
  readonly told: T;
  readonly refused: Refused | undefined;
  readonly needsApproval: boolean;
}

/** Tells of what would come of it, anew whenever the restaurant or what is meant changes. `tell` must keep its identity. */
export function useForeseen<T>(kinds: readonly KindName[], deeds: readonly Deed[], tell: (after: State) => T): Told<T> {
  const { actor, clock } = useLive();
  const select = useCallback(
    (state: State): Told<T> => {
      const { after, refused, needsApproval } = foresee(state, { who: actor, now: clock.now() }, deeds);
      return { told: tell(after), refused, needsApproval };
    },
    [actor, clock, deeds, tell],
  );
  return useSelect(kinds, select, isSameValue);
}
