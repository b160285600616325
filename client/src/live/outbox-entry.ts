import { commandNamed } from '@heard/shared/contract/contract.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { Pending } from './pending.ts';

/** A command as it waits on the device. It never holds a token: whoever sends it must be signed in then. */
export interface OutboxEntry {
  /** The idempotency key: however often it is sent, it happens once. */
  readonly key: string;
  readonly restaurantId: string;
  /** Under whose name it is sent. */
  readonly owner: string;
  /** Who tapped. */
  readonly who: Actor;
  /** The command's name in the contract. */
  readonly command: string;
  readonly input: unknown;
  /** When it was tapped, server time as the device knew it, ms. */
  readonly at: number;
  /** Its place in the log once the server has answered. */
  readonly seq: number | null;
}

type Found = Readonly<Record<string, unknown>>;
const isFound = (value: unknown): value is Found => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What lies on a device may be of another release, or torn. Undefined where it does not say what was wanted, where, and by whom. */
export function entryFrom(found: unknown): OutboxEntry | undefined {
  if (!isFound(found)) return undefined;
  const { key, restaurantId, owner, command, input, who, at, seq } = found as Found & OutboxEntry;
  if (![key, restaurantId, owner, command].every((word) => typeof word === 'string' && word !== '') || !isFound(input)) return undefined;
  const tapper: Actor = isFound(who) ? who : { restaurantId, memberId: owner, deviceId: null, role: 'server' };
  return { key, restaurantId, owner, command, input, who: tapper, at: isNumber(at) ? at : 0, seq: isNumber(seq) ? seq : null };
}

/** Undefined for a command that this release no longer knows. */
export function pendingOf({ key, who, command: name, input, at, seq }: OutboxEntry): Pending | undefined {
  const command = commandNamed(name);
  return command && { key, command, input, seq, context: { who, now: at } };
}
