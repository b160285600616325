import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Sent } from '@heard/shared/messages/send-messages.ts';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { refusedBy, type Letter, type Sender } from './sender.ts';

/** For each step of the talk with the server; the whole of it gets twice as much. */
const STEP = 10 * SECOND;

interface SmtpOptions {
  /** smtp:// or smtps://, with user and password. */
  readonly url: string;
  readonly from: string;
  readonly stepMs?: number;
}

/** Each mail by a connection of its own: receipts are few, and a connection kept open is one more that can be half dead. */
export function makeSmtpSender({ url, from, stepMs = STEP }: SmtpOptions): Sender {
  const times = { connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs, dnsTimeout: stepMs };
  const transport = createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true });
  const host = from.replace(/>$/, '').split('@').at(-1)!;
  return {
    async send({ id, address, subject, body }: Letter): Promise<Sent> {
      const mail: SendMailOptions = { from, to: address, subject, text: body, messageId: `<${id}@${host}>`, headers: AUTOMATIC };
      try {
        await within(2 * stepMs, transport.sendMail(mail));
        return { is: 'sent' };
      } catch (error) {
        return refusalOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

/** RFC 3834: nobody's holiday note shall answer. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

type SmtpError = Error & { readonly responseCode?: number; readonly code?: string };

/** 5xx is no for good, save for a sign-in that somebody may set right (RFC 5321 §4.2.1, RFC 4954). */
function refusalOf({ responseCode = 0, code, message }: SmtpError): Sent {
  return refusedBy(message, responseCode >= 500 && responseCode < 600 && code !== 'EAUTH');
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`The mail server took longer than ${ms / SECOND} s.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
