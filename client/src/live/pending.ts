import type { Command } from '@heard/shared/contract/endpoint.ts';
import type { Happening } from '@heard/shared/live/event.ts';
import type { Context } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';

/** A command the confirmed fold does not contain yet. */
export interface Pending {
  readonly key: string;
  readonly command: Pick<Command, 'rule'>;
  readonly input: unknown;
  /** Who tapped and when: judged again and again with the same context, it yields the same rows. */
  readonly context: Context;
  /** Its place in the log once the server has answered. */
  readonly seq: number | null;
}

/** What the command does to this state, as its rule says; throws as the rule does. */
export const judge = (state: State, { command, context, input }: Pick<Pending, 'command' | 'context' | 'input'>): readonly Happening[] =>
  command.rule(state, context, input as never).events;

/** Undefined where the rule refuses: then the server's events already hold it, or overtook it; the server will say which. */
export function judged(state: State, pending: Pending): readonly Happening[] | undefined {
  try {
    return judge(state, pending);
  } catch {
    return undefined;
  }
}
