import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Command } from '@heard/shared/contract/endpoint.ts';
import { draftOf } from '@heard/shared/live/draft-state.ts';
import type { Context } from '@heard/shared/live/rule.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { judgedHere } from './judge-here.ts';
import type { Refused, Step } from './live.ts';
import { withPromises } from './promise.ts';

export interface JudgedStep {
  readonly command: string;
  /** As it leaves: each line with the price that was shown. */
  readonly input: unknown;
}

/** Several taps that belong together, each judged on what the ones before it leave behind: all may leave, or none does. */
export function judgeSteps(
  state: State,
  context: Context,
  steps: readonly Step[],
): { readonly refused?: Refused; readonly done: readonly JudgedStep[] } {
  const draft = draftOf(state);
  const done: JudgedStep[] = [];
  for (const { name, input } of steps) {
    const command = COMMANDS[name] as unknown as Command;
    const { refused, events } = judgedHere(draft, command, context, input);
    if (refused) return { refused, done: [] };
    applyEvents(draft, events);
    done.push({ command: command.name, input: withPromises(command.name, input, events) });
  }
  return { done };
}
