import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { found, RuleBroken } from '@heard/shared/kernel/errors.ts';
import { askOnlinePayment } from '@heard/shared/payments/online-payment.ts';
import { theRestaurant } from '@heard/shared/restaurants/the-restaurant.ts';
import express, { Router, type RequestHandler } from 'express';
import type { Doors, RestaurantAsk } from '../../platform/http/doors.ts';
import { HttpProblem } from '../../platform/http/problem.ts';
import { actOf } from '../../platform/log/act.ts';
import { makeOnlinePayments, type OnlinePaymentDeps } from './online-payments.ts';
import type { PaymentProvider } from './payment-provider.ts';

type Deps = Omit<OnlinePaymentDeps, 'provider'> & { readonly provider: PaymentProvider | undefined };

/** Opens the door through which a payment is asked for; answers where the provider tells of it, if there is one. */
export function openOnlinePayments(doors: Doors, { provider, ...deps }: Deps): Router | undefined {
  doors.open(ENDPOINTS.askOnlinePayment, (ask) => askFor(provider, ask));
  return provider && webhooks({ ...deps, provider });
}

async function askFor(
  provider: PaymentProvider | undefined,
  { who, input, log, requestId, key }: RestaurantAsk<typeof ENDPOINTS.askOnlinePayment>,
): Promise<{ seq: number; reference: string; clientSecret: string }> {
  const { restaurantId } = who;
  const { checkId, amount } = input;
  found(log.state!.check.get(checkId), 'check');
  if (!provider) throw new RuleBroken('payment/no-provider', 'This house takes no payments online.');
  const { reply } = await log.change(actOf({ who, rule: askOnlinePayment, input, requestId, key }));
  const { currency } = theRestaurant(log.state!);
  const asked = await provider.ask({ amount, currency, restaurantId, checkId, key: `${restaurantId} ${key!.key}` });
  return { seq: reply.seq, ...asked };
}

/** Stripe's largest events are some tens of kB. */
const LARGEST = 256 * 1024;

function webhooks(deps: OnlinePaymentDeps): Router {
  const router = Router({ caseSensitive: true });
  // The signature is of the very bytes: nothing may read them before.
  router.post('/stripe', express.raw({ type: () => true, limit: LARGEST }), stripeWebhook(deps));
  router.all('/stripe', (_request, response) => {
    response.setHeader('Allow', 'POST');
    throw new HttpProblem(405, 'method-not-allowed', 'This address answers POST only.');
  });
  return router;
}

function stripeWebhook(deps: OnlinePaymentDeps): RequestHandler {
  const settle = makeOnlinePayments(deps);
  return async (request, response) => {
    response.locals['door'] = 'payments.stripe-webhook';
    response.setHeader('Cache-Control', 'no-store');
    const body: unknown = request.body;
    const reference = deps.provider.heard(Buffer.isBuffer(body) ? body : Buffer.alloc(0), request.get('stripe-signature') ?? '');
    const outcome = reference === undefined ? 'ignored' : await settle(reference, response.locals['requestId'] as string);
    response.json({ outcome });
  };
}
