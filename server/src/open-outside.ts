import type { Config } from './config.ts';
import type { Senders } from './features/messages/sender.ts';
import type { PaymentProvider } from './features/payments/payment-provider.ts';
import type { Redis } from './platform/redis/redis.ts';
import type { Log } from './platform/telemetry/log.ts';

/** Services of others as this house uses them; what it was not given is not there, and its package is never read. */
export interface Outside {
  readonly redis: Redis | undefined;
  readonly senders: Senders;
  readonly payments: PaymentProvider | undefined;
}

export async function openOutside({ redisUrl, outside }: Config, log: Log, clock: () => number): Promise<Outside> {
  const { smtp, sms, stripe } = outside;
  return {
    redis: redisUrl === undefined ? undefined : (await import('./platform/redis/redis.ts')).openRedis(redisUrl, log, clock),
    senders: {
      ...(smtp && { email: (await import('./features/messages/smtp-sender.ts')).makeSmtpSender(smtp) }),
      ...(sms && { sms: (await import('./features/messages/sms-sender.ts')).makeSmsSender(sms) }),
    },
    payments: stripe && (await import('./features/payments/stripe/stripe-provider.ts')).makeStripeProvider(stripe),
  };
}
