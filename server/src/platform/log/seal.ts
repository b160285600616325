import { createHash } from 'node:crypto';
import type { HeardEvent } from '@heard/shared/live/event.ts';

/** An event as the log keeps it. */
export interface SealedEvent {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly memberId: string | null;
  readonly deviceId: string | null;
  readonly requestId: string | null;
  /** The exact text that the hash covers. */
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** sha256 over the previous hash, the place in the log, the time and the exact body: no event can be edited, moved or taken out unseen. */
export const hashOf = (previousHash: string, seq: number, at: number, body: string): string =>
  createHash('sha256').update(`${previousHash}\n${seq}\n${at}\n${body}`).digest('hex');

export function seal(event: HeardEvent, requestId: string | null, previousHash: string): SealedEvent {
  const { seq, at, type, actor, about, changes } = event;
  const body = JSON.stringify({ type, actor, ...(about && { about }), changes });
  return { seq, at, type, ...actor, requestId, body, previousHash, hash: hashOf(previousHash, seq, at, body) };
}
