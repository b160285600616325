import { command, endpoint } from '../contract/endpoint.ts';
import { bool, id, int, list, nullable, object, oneOf, text, time } from '../kernel/shape.ts';
import { emailReceipt } from './email-receipt.ts';
import { CHANNELS, MESSAGE_STATUSES } from './messages-kinds.ts';

export const messagesCommands = {
  emailReceipt: command({
    name: 'messages.email-receipt',
    path: '/checks/:checkId/receipt-mails',
    may: 'payments.take',
    says: 'Send the receipt of a check to a mail address.',
    params: { checkId: id() },
    body: { messageId: id(), address: text({ max: 120 }) },
    errors: ['message/known', 'message/address', 'receipt/unpaid', 'receipt/too-long'],
    rule: emailReceipt,
  }),
} as const;

const toldMessage = object({
  id: id(),
  channel: oneOf(CHANNELS),
  address: text({ max: 120 }),
  subject: text({ min: 0, max: 120 }),
  status: oneOf(MESSAGE_STATUSES),
  tries: int(),
  problem: text({ min: 0, max: 200 }),
  madeAt: time(),
  nextTryAt: nullable(time()),
  settledAt: nullable(time()),
});

export const messagesEndpoints = {
  messagesAbout: endpoint({
    name: 'messages.about',
    method: 'GET',
    path: '/messages',
    scope: 'restaurant',
    may: 'checks.see',
    says: 'What was written about a check or a reservation, the newest first, and which channels have a sender.',
    body: { aboutId: id() },
    reply: { senders: object({ email: bool(), sms: bool() }), messages: list(toldMessage, 100) },
  }),
  resendMessage: endpoint({
    name: 'messages.resend',
    method: 'POST',
    path: '/messages/:messageId/resend',
    scope: 'restaurant',
    may: 'payments.take',
    says: 'Try a message that was given up anew.',
    params: { messageId: id() },
    reply: { seq: int() },
    errors: ['message/not-failed'],
  }),
} as const;
