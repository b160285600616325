import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { State } from '@heard/shared/live/state.ts';
import { resendMessage } from '@heard/shared/messages/send-messages.ts';
import type { Message } from '@heard/shared/messages/messages-kinds.ts';
import type { Doors } from '../../platform/http/doors.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Senders } from './sender.ts';

/** The contract's limit. */
const MOST = 100;

export function openMessageDoors(doors: Doors, { senders }: { readonly senders: Senders }): void {
  doors.open(ENDPOINTS.messagesAbout, async ({ input, log }) => ({
    senders: { email: senders.email !== undefined, sms: senders.sms !== undefined },
    messages: messagesAbout(log.state!, input.aboutId).map(told),
  }));
  doors.open(ENDPOINTS.resendMessage, async ({ who, input, requestId, key, log }) => {
    const { reply } = await log.change(actOf({ who, rule: resendMessage, input, requestId, key }));
    return { seq: reply.seq };
  });
}

const messagesAbout = (state: State, aboutId: string): Message[] =>
  [...state.message.values()]
    .filter((message) => message.aboutId === aboutId)
    .sort((a, b) => b.madeAt - a.madeAt)
    .slice(0, MOST);

/** Without the text: it is the guest's. */
const told = ({ id, channel, address, subject, status, tries, problem, madeAt, nextTryAt, settledAt }: Message) => ({
  id,
  channel,
  address,
  subject,
  status,
  tries,
  problem,
  madeAt,
  nextTryAt,
  settledAt,
});
