import type { OutsideServices } from '../../config-outside.ts';
import type { Senders } from './sender.ts';
import { makeSmsSender } from './sms-sender.ts';
import { makeSmtpSender } from './smtp-sender.ts';

/** The channels that this house was given a sender for. */
export const makeSenders = ({ smtp, sms }: Pick<OutsideServices, 'smtp' | 'sms'>): Senders => ({
  ...(smtp && { email: makeSmtpSender(smtp) }),
  ...(sms && { sms: makeSmsSender(sms) }),
});
