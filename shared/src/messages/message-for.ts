import { Conflict, must } from '../kernel/errors.ts';
import { add, type Change } from '../live/event.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { isAddress } from './addresses.ts';
import type { Message } from './messages-kinds.ts';

export type WantedMessage = Pick<Message, 'id' | 'channel' | 'address' | 'subject' | 'body' | 'aboutId'>;

/** A message that waits to be sent, as one change of whatever happened. Refuses an address that nothing can be sent to. */
export function messageFor(state: State, { now }: Context, { id, channel, address, subject, body, aboutId }: WantedMessage): Change {
  if (state.message.has(id)) throw new Conflict('message/known', 'This message was already written.');
  must(isAddress(channel, address), 'message/address', WRONG[channel], { address });
  const waiting = { status: 'waiting', tries: 0, problem: '', madeAt: now, nextTryAt: now, settledAt: null } as const;
  return add('message', { id, channel, address, subject, body, aboutId, ...waiting });
}

const WRONG = {
  email: 'This is no mail address.',
  sms: 'A phone number begins with + and the country, and has 7 to 15 digits.',
} as const;
