import { SECOND } from '@heard/shared/kernel/time.ts';
import { Stripe } from 'stripe';
import type { OutsideServices } from '../../../config-outside.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { UUID } from '../../../platform/http/joi-of.ts';
import type { PaymentProvider, ProviderPayment, WantedPayment } from '../payment-provider.ts';

/** With the one retry it stays within what a device waits for an answer. */
const PATIENCE = 3.5 * SECOND;

export function makeStripeProvider({ secretKey, webhookSecret, apiBase }: NonNullable<OutsideServices['stripe']>): PaymentProvider {
  const stripe = new Stripe(secretKey, { timeout: PATIENCE, maxNetworkRetries: 1, telemetry: false, ...hostOf(apiBase) });
  return {
    async ask({ amount, currency, restaurantId, checkId, key }: WantedPayment) {
      const wanted = {
        amount,
        currency: currency.toLowerCase(),
        automatic_payment_methods: { enabled: true },
        metadata: { restaurant: restaurantId, check: checkId },
      };
      const intent = await reached(stripe.paymentIntents.create(wanted, { idempotencyKey: key }));
      return { reference: intent.id, clientSecret: intent.client_secret! };
    },
    heard(body, signature) {
      const event = signed(() => stripe.webhooks.constructEvent(body, signature, webhookSecret));
      return event.type === 'payment_intent.succeeded' ? event.data.object.id : undefined;
    },
    look: async (reference) => paymentOf(await reached(stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge'] }))),
    async giveBack(reference) {
      const refund = { payment_intent: reference, reason: 'requested_by_customer' } as const;
      await reached(
        stripe.refunds.create(refund, { idempotencyKey: `give-back-${reference}` }).catch((error: Stripe.errors.StripeError) => {
          if (error.code !== 'charge_already_refunded') throw error;
        }),
      );
    },
  };
}

function hostOf(apiBase: string | undefined): object {
  if (apiBase === undefined) return {};
  const { protocol, hostname, port } = new URL(apiBase);
  return { host: hostname, protocol: protocol.slice(0, -1), ...(port && { port: Number(port) }) };
}

/** The metadata that `ask` gave it; others may use the same account for other things. */
function paymentOf(intent: Stripe.PaymentIntent): ProviderPayment | undefined {
  const { restaurant = '', check = '' } = intent.metadata;
  if (!UUID.test(restaurant) || !UUID.test(check)) return undefined;
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  return {
    reference: intent.id,
    restaurantId: restaurant,
    checkId: check,
    asked: intent.amount,
    received: intent.amount_received,
    givenBack: charge?.amount_refunded ?? 0,
    currency: intent.currency.toUpperCase(),
    isPaid: intent.status === 'succeeded',
  };
}

function signed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    throw new HttpProblem(400, 'webhook/signature', 'This was not signed by the payment provider, or long ago.');
  }
}

/** Whatever keeps the provider from answering, the house goes on and asks again later; the cause is in the log. */
async function reached<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (cause) {
    const problem = new HttpProblem(503, 'unavailable', 'The payment provider cannot do this now. Try again, or take it another way.', {
      retryAfterSeconds: 5,
    });
    throw Object.assign(problem, { cause });
  }
}
