import type { Command } from '@heard/shared/contract/endpoint.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@heard/shared/kernel/errors.ts';
import { audienceOf } from '@heard/shared/live/audience.ts';
import type { Context } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Refused } from './live.ts';
import { judge } from './pending.ts';

/**
 * What this device can already tell is wrong with a tap. A screen that does not see the whole floor cannot say that a thing does
 * not exist; there the server decides, as it does over anything a rule did not foresee.
 */
export function refusedHere(state: State, command: Command, context: Context, input: unknown): Refused | undefined {
  const { role } = context.who;
  if (command.may && !isAllowed(role, command.may)) return refusal(new Forbidden());
  try {
    judge(state, { command, context, input });
  } catch (error) {
    if (error instanceof NotFound) return audienceOf(role, null) === 'floor' ? refusal(error) : undefined;
    if (error instanceof RuleBroken || error instanceof Conflict || error instanceof Forbidden) return refusal(error);
  }
  return undefined;
}

export const refusal = (error: RuleBroken | Conflict | Forbidden | NotFound): Refused => ({
  code: error.code,
  message: error.message,
  about: error instanceof RuleBroken ? error.about : {},
});
