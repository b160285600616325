import { found, must } from '../kernel/errors.ts';
import { MINUTE, SECOND } from '../kernel/time.ts';
import { set, type Change, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Message } from './messages-kinds.ts';

/** After so many tries somebody has to look at it. */
export const MOST_TRIES = 5;
/** How long whoever took a message up has to say how it went; then another may take it up. Longer than any provider's time limit. */
export const LEASE = MINUTE;
/** Between one try and the next. */
const PAUSES = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE];

type Channel = Message['channel'];

/**
 * Takes up messages that are due, so that no other instance sends them as well, and counts the try before it is made: a message that
 * kills whoever sends it is not tried for ever. Those whose last try was never heard of again are given up.
 */
export function takeUpMessages(
  state: State,
  { now }: Context,
  { channels, most }: { channels: readonly Channel[]; most: number },
): Outcome<{ messageIds: readonly string[] }> {
  const due = dueMessages(state, now).filter(({ channel }) => channels.includes(channel));
  const lost = due.filter(({ tries }) => tries >= MOST_TRIES);
  const taken = due.filter(({ tries }) => tries < MOST_TRIES).slice(0, most);
  const events: Happening[] = [];
  if (lost.length > 0) events.push({ type: 'messages.failed', changes: lost.map(({ id }) => failed(id, now, NEVER_HEARD_OF)) });
  if (taken.length > 0) {
    const changes = taken.map(({ id, tries }) => set('message', id, { tries: tries + 1, nextTryAt: now + LEASE }));
    events.push({ type: 'messages.taken-up', changes });
  }
  return { events, reply: { messageIds: taken.map(({ id }) => id) } };
}

const NEVER_HEARD_OF = 'Every try ended without a word of how it went.';
const failed = (id: string, now: number, problem: string): Change =>
  set('message', id, { status: 'failed', problem, nextTryAt: null, settledAt: now });

const dueMessages = (state: State, now: number): Message[] =>
  [...state.message.values()].filter(({ status, nextTryAt }) => status === 'waiting' && nextTryAt !== null && nextTryAt <= now);

/** When the next message of these channels wants to be sent. */
export function nextMessageAt(state: State, channels: readonly Channel[]): number | undefined {
  let next: number | undefined;
  for (const { status, nextTryAt, channel } of state.message.values())
    if (status === 'waiting' && nextTryAt !== null && channels.includes(channel) && nextTryAt < (next ?? Infinity)) next = nextTryAt;
  return next;
}

export type Sent =
  | { readonly is: 'sent' }
  /** isFinal: asking again would be answered alike. */
  | { readonly is: 'refused'; readonly problem: string; readonly isFinal: boolean };

/** How a try went. A message that is settled already stays as it is: two who sent it both say so. */
export function settleMessage(
  state: State,
  { now }: Context,
  { messageId, sent }: { messageId: string; sent: Sent },
): Outcome<Record<string, never>> {
  const message = found(state.message.get(messageId), 'message');
  if (message.status !== 'waiting') return happened();
  if (sent.is === 'sent') {
    const settled = { status: 'sent', problem: '', nextTryAt: null, settledAt: now } as const;
    return happened({ type: 'message.sent', changes: [set('message', messageId, settled)] });
  }
  const problem = sent.problem.slice(0, LONGEST_PROBLEM);
  if (sent.isFinal || message.tries >= MOST_TRIES) return happened({ type: 'messages.failed', changes: [failed(messageId, now, problem)] });
  const nextTryAt = now + PAUSES[Math.max(0, message.tries - 1)]!;
  return happened({ type: 'message.postponed', changes: [set('message', messageId, { problem, nextTryAt })] });
}

const LONGEST_PROBLEM = 200;

/** Somebody looked at it, and it shall be tried anew. */
export function resendMessage(state: State, { now }: Context, { messageId }: { messageId: string }): Outcome<Record<string, never>> {
  const { status } = found(state.message.get(messageId), 'message');
  must(status === 'failed', 'message/not-failed', status === 'sent' ? 'This message was sent.' : 'This message is on its way.');
  const anew = { status: 'waiting', tries: 0, problem: '', nextTryAt: now, settledAt: null } as const;
  return happened({ type: 'message.resent', changes: [set('message', messageId, anew)] });
}
