import type { Actor, Rule } from '@heard/shared/live/rule.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import type { Statement } from '../db/tenant.ts';

/** One command on its way: who asks, what is to be decided, and how it is known again. */
export interface Act {
  readonly who: Actor;
  readonly requestId: string | null;
  // The rule and its input were matched by type where the act was made (`actOf`).
  readonly rule: Rule<never, object>;
  readonly input: unknown;
  readonly key: IdempotencyKey | null;
  readonly alongside: readonly Statement[];
  /** Rows that the database holds and the fold does not: what the act says of them changes them and does not make them. */
  readonly kept: Snapshot;
}

export interface IdempotencyKey {
  readonly key: string;
  /** Of the door and the body: the same key with another request is refused. */
  readonly requestHash: string;
}

/** What the caller is told; `seq` is the place in the log from which on its effect is seen. */
export interface Answer {
  readonly reply: Readonly<Record<string, unknown>> & { readonly seq: number };
  readonly isReplay: boolean;
}

interface ActParts<Input> {
  readonly who: Actor;
  readonly rule: Rule<Input, object>;
  readonly input: Input;
  readonly requestId?: string | null;
  readonly key?: IdempotencyKey | null;
  readonly alongside?: readonly Statement[];
  readonly kept?: Snapshot;
}

export const actOf = <Input>({ requestId = null, key = null, alongside = [], kept = {}, ...parts }: ActParts<Input>): Act => ({
  ...parts,
  requestId,
  key,
  alongside,
  kept,
});

/** The instance could not tell whether the change was kept, or could not reach the database: ask again with the same key. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(cause?: unknown) {
    super('The house is out of reach for a moment. Nothing is lost; it will be tried again.', { cause });
  }
}
