import type { Variables } from './config-contradictions.ts';

/** Services of others that a house may use; each undefined is a house that does without. */
export interface OutsideServices {
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  readonly sms: { readonly url: string; readonly token: string } | undefined;
  readonly stripe: { readonly secretKey: string; readonly webhookSecret: string; readonly apiBase: string | undefined } | undefined;
}

export const outsideOf = (of: Variables): OutsideServices => ({
  smtp: of['SMTP_URL'] ? { url: of['SMTP_URL'], from: of['MAIL_FROM']! } : undefined,
  sms: of['SMS_URL'] ? { url: of['SMS_URL'], token: of['SMS_TOKEN']! } : undefined,
  stripe: of['STRIPE_SECRET_KEY']
    ? { secretKey: of['STRIPE_SECRET_KEY'], webhookSecret: of['STRIPE_WEBHOOK_SECRET']!, apiBase: of['STRIPE_API_BASE'] }
    : undefined,
});

const PAIRS = [
  ['SMTP_URL', 'MAIL_FROM', 'to the address that mails come from'],
  ['SMS_URL', 'SMS_TOKEN', 'to what the provider knows this house by'],
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', "to the endpoint's signing secret, or no payment would ever be heard of"],
] as const;

/** The first of these settings that does not go with the others, as a sentence that says what to do. */
export function outsideTrouble(of: Variables): string | undefined {
  for (const [one, other, toWhat] of PAIRS) {
    if (of[one] && !of[other]) return `${one} is set but ${other} is not: set it ${toWhat}.`;
    if (!of[one] && of[other]) return `${other} is set but ${one} is not: set both or neither.`;
  }
  const open = (['SMS_URL', 'STRIPE_API_BASE'] as const).find((name) => of[name] && !isSafe(of[name]));
  return open && `${open} is not https: what is sent there could be read on its way.`;
}

/** A loopback address is a test's, or a proxy's on the same machine. */
const isSafe = (address: string): boolean => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/.test(address);
