import type { Role } from '../staff/roles.ts';
import type { Happening } from './event.ts';
import type { State } from './state.ts';

/** Who acts. A wall screen has no member; the system itself has neither member nor device. */
export interface Actor {
  readonly restaurantId: string;
  readonly memberId: string | null;
  readonly deviceId: string | null;
  readonly role: Role;
}

/** What a rule may know besides the state: it reads no clock and makes no randomness. */
export interface Context {
  readonly who: Actor;
  /** Server time, ms UTC; on the device that shows the tap first, the device's best guess of it. */
  readonly now: number;
  /** The manager who said yes to what `who` may not do alone. */
  readonly approvedBy?: string;
}

export interface Outcome<Reply> {
  readonly events: readonly Happening[];
  readonly reply: Reply;
}

/** Decides and changes nothing. Throws `RuleBroken`, `NotFound`, `Forbidden` or `Conflict`. */
export type Rule<Input, Reply = Record<string, never>> = (state: State, context: Context, input: Input) => Outcome<Reply>;

/** Most rules answer with nothing but the place in the log, which `change()` adds. */
export const happened = (...events: readonly Happening[]): Outcome<Record<string, never>> => ({ events, reply: {} });
