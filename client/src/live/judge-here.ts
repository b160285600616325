import type { Command } from '@heard/shared/contract/endpoint.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@heard/shared/kernel/errors.ts';
import { audienceOf } from '@heard/shared/live/audience.ts';
import type { Happening } from '@heard/shared/live/event.ts';
import type { Context } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Refused } from './live.ts';
import { judge } from './pending.ts';

export interface JudgedHere {
  readonly refused?: Refused;
  readonly events: readonly Happening[];
}

/**
 * What this device can already tell about a tap. A screen that does not see the whole floor cannot say that a thing does not exist;
 * there the server decides, as it does over anything a rule did not foresee.
 */
export function judgedHere(state: State, command: Command, context: Context, input: unknown): JudgedHere {
  const { role } = context.who;
  if (command.may && !isAllowed(role, command.may)) return { refused: refusal(new Forbidden()), events: [] };
  try {
    return { events: judge(state, { command, context, input }) };
  } catch (error) {
    if (error instanceof NotFound && audienceOf(role, null) !== 'floor') return { events: [] };
    if (isRefusal(error)) return { refused: refusal(error), events: [] };
  }
  return { events: [] };
}

type Refusing = RuleBroken | Conflict | Forbidden | NotFound;
const isRefusal = (error: unknown): error is Refusing =>
  error instanceof RuleBroken || error instanceof Conflict || error instanceof Forbidden || error instanceof NotFound;

export const refusal = (error: Refusing): Refused => ({
  code: error.code,
  message: error.message,
  about: error instanceof RuleBroken ? error.about : {},
});
