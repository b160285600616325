import { Conflict, RuleBroken } from '../kernel/errors.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome, type Rule } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Approval } from './approvals-kinds.ts';

/** What every approvable command takes besides its own input: the id under which a manager is asked, if it comes to that. */
export interface Asking {
  readonly approvalId?: string;
}

interface Approvable<Input> {
  /** The command's name in the contract. */
  readonly name: string;
  readonly rule: Rule<Input>;
  /** What a manager reads. */
  readonly says: (state: State, input: Input) => string;
}

/**
 * Does it where whoever asks may; else, where an approval id came along, asks a manager for exactly this. What could not be done
 * even with a yes is refused at once: the rule is tried as if somebody had said it.
 */
export function orAsk<Input extends { readonly reason?: string; readonly checkId?: string }>(of: Approvable<Input>): Rule<Input & Asking> {
  return (state, context, input) => {
    try {
      return of.rule(state, context, input);
    } catch (error) {
      const isAsking = error instanceof RuleBroken && error.code === 'approval/needed' && input.approvalId !== undefined;
      if (!isAsking) throw error;
      of.rule(state, { ...context, approvedBy: 'somebody' }, input);
      return asked(of, state, context, input);
    }
  };
}

function asked<Input extends { readonly reason?: string; readonly checkId?: string }>(
  { name, says }: Approvable<Input>,
  state: State,
  { who, now }: Context,
  { approvalId, ...rest }: Input & Asking,
): Outcome<Record<string, never>> {
  const input = rest as unknown as Input;
  if (state.approval.has(approvalId!)) throw new Conflict('approval/known', 'This was already asked for.');
  const approval: Approval = {
    id: approvalId!,
    command: name,
    input: rest,
    says: sentence(says(state, input)),
    reason: input.reason ?? '',
    checkId: input.checkId ?? null,
    status: 'asked',
    answer: '',
    askedBy: who.memberId,
    askedAt: now,
    decidedBy: null,
    decidedAt: null,
  };
  return happened({ type: 'approval.asked', changes: [add('approval', approval)] });
}

/** What a manager reads is kept in a row of so many characters. */
const sentence = (words: string): string => (words.length > 200 ? `${words.slice(0, 199)}…` : words);
