import type { Actor } from '@heard/shared/live/rule.ts';
import { onlinePaymentId, receiveOnlinePayment } from '@heard/shared/payments/online-payment.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { findKnownPayment } from './online-payments-queries.ts';
import type { PaymentProvider, ProviderPayment } from './payment-provider.ts';

export interface OnlinePaymentDeps {
  readonly provider: PaymentProvider;
  readonly db: DatabasePool;
  readonly restaurants: Restaurants;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'onlinePayments'>;
}

/** known: nothing had to be done any more. ignored: it is no payment of a check here. */
export type Settled = 'taken' | 'known' | 'sent_back' | 'ignored';

/**
 * Settles a payment that the provider told of: asks the provider how it stands, and puts the money onto its check or sends it back.
 * Told ten times at once, it is done once: one at a time here, and by what the log decided first on every other instance.
 */
export function makeOnlinePayments(deps: OnlinePaymentDeps): (reference: string, requestId: string) => Promise<Settled> {
  const working = new Map<string, Promise<Settled>>();
  return (reference, requestId) => {
    const running = working.get(reference);
    if (running) return running.then((settled) => (settled === 'taken' || settled === 'sent_back' ? 'known' : settled));
    const work = settle(deps, reference, requestId)
      .then((settled) => (deps.metrics.onlinePayments.inc({ outcome: settled }), settled))
      .catch((error: unknown) => {
        deps.metrics.onlinePayments.inc({ outcome: 'failed' });
        throw error;
      })
      .finally(() => working.delete(reference));
    working.set(reference, work);
    return work;
  };
}

async function settle(deps: OnlinePaymentDeps, reference: string, requestId: string): Promise<Settled> {
  const { provider, db, log } = deps;
  const payment = await provider.look(reference);
  if (!payment?.isPaid || payment.givenBack > 0) return 'ignored';
  const { restaurantId, checkId } = payment;
  const known = await findKnownPayment(db, { restaurantId, checkId, paymentId: onlinePaymentId(reference) });
  if (known.isTaken) return 'known';
  if (!known.hasCheck) {
    // Another house of the same account's, a trial's perhaps: its money is not ours to send back.
    log.warn('an online payment is for no check of this house', { requestId, restaurantId, checkId, reference });
    return 'ignored';
  }
  const { why, isReplay } = await decide(deps, payment, requestId);
  if (why === '') return isReplay ? 'known' : 'taken';
  await provider.giveBack(reference);
  log.error('an online payment was sent back to the guest', { requestId, restaurantId, checkId, reference, amount: payment.received, why });
  return 'sent_back';
}

/** Under a key of its own, so that asked again it is decided as it was the first time. */
async function decide(
  { restaurants }: OnlinePaymentDeps,
  { restaurantId, checkId, reference, received, asked, currency }: ProviderPayment,
  requestId: string,
): Promise<{ why: string; isReplay: boolean }> {
  const who: Actor = { restaurantId, memberId: null, deviceId: null, role: 'system' };
  const key = { key: `online payment ${reference}`, requestHash: 'online payment' };
  const input = { checkId, reference, amount: received, asked, currency };
  const { reply, isReplay } = await restaurants.change(actOf({ who, rule: receiveOnlinePayment, input, requestId, key }));
  return { why: reply['why'] as string, isReplay };
}
