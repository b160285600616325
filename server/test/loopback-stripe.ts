import type { ServerResponse } from 'node:http';
import { Stripe } from 'stripe';
import { startHttp, type Asked } from './loopback-http.ts';

export const STRIPE_KEY = 'sk_test_loopback';
export const WEBHOOK_SECRET = 'whsec_loopback';

interface Intent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly currency: string;
  readonly client_secret: string;
  readonly metadata: Record<string, string>;
  amount_received: number;
  status: string;
  refunded: number;
}

export interface LoopbackStripe {
  /** What a house is told of it. */
  readonly env: Record<string, string>;
  readonly intents: Map<string, Intent>;
  readonly asked: Asked[];
  /** Refunds that were really made; a second request with the same key makes none. */
  readonly refunds: { readonly intent: string; readonly amount: number }[];
  /** From now on every request, or every one to `only` this path, is answered so; undefined: as usual. */
  behave(way: number | 'hang' | 'drop' | undefined, only?: string): void;
  /** The guest pays, and the event that Stripe then tells of, signed. */
  pay(intentId: string, amount?: number): { body: string; signature: string };
  /** An intent that was made elsewhere, on the same account. */
  made(of: Partial<Intent>): string;
}

/** Speaks Stripe's wire format for the three things that a house asks: form-encoded requests, JSON answers, idempotency keys. */
export async function startStripe(): Promise<LoopbackStripe> {
  const intents = new Map<string, Intent>();
  const refunds: { intent: string; amount: number }[] = [];
  const replies = new Map<string, object>();
  let odd: { way: number | 'hang' | 'drop' | undefined; only: string } = { way: undefined, only: '' };

  function intentOf(form: URLSearchParams): Intent {
    const id = `pi_${intents.size + 1}`;
    const metadata = Object.fromEntries(
      [...form].flatMap(([name, value]) => (name.startsWith('metadata[') ? [[name.slice(9, -1), value]] : [])),
    );
    const intent: Intent = {
      id,
      object: 'payment_intent',
      amount: Number(form.get('amount')),
      currency: form.get('currency')!,
      client_secret: `${id}_secret`,
      metadata,
      amount_received: 0,
      status: 'requires_payment_method',
      refunded: 0,
    };
    intents.set(id, intent);
    return intent;
  }

  function refundOf(form: URLSearchParams): object {
    const intent = intents.get(form.get('payment_intent')!)!;
    if (intent.refunded >= intent.amount_received) throw new Refused(400, { code: 'charge_already_refunded' });
    const amount = intent.amount_received - intent.refunded;
    intent.refunded += amount;
    refunds.push({ intent: intent.id, amount });
    return { id: `re_${refunds.length}`, object: 'refund', amount, status: 'succeeded' };
  }

  function reply({ method, path, headers, body }: Asked): object {
    if (headers.authorization !== `Bearer ${STRIPE_KEY}`) throw new Refused(401, { type: 'authentication_error' });
    const { pathname } = new URL(path, 'http://stripe.test');
    const key = headers['idempotency-key'] as string | undefined;
    if (key !== undefined && replies.has(key)) return replies.get(key)!;
    const made = madeBy(`${method} ${pathname}`, new URLSearchParams(body));
    if (key !== undefined) replies.set(key, made);
    return made;
  }

  function madeBy(asked: string, form: URLSearchParams): object {
    if (asked === 'POST /v1/payment_intents') return wired(intentOf(form));
    if (asked === 'POST /v1/refunds') return refundOf(form);
    const intent = intents.get(/^GET \/v1\/payment_intents\/(\w+)$/.exec(asked)?.[1] ?? '');
    if (!intent) throw new Refused(404, { code: 'resource_missing' });
    return wired(intent);
  }

  const { url, asked } = await startHttp((one, response) => {
    const way = one.path.startsWith(odd.only) ? odd.way : undefined;
    if (way === 'hang') return;
    if (way === 'drop') return void response.socket!.destroy();
    if (way !== undefined) return send(response, way, { error: { type: 'api_error', message: 'Something is wrong at our side.' } });
    try {
      send(response, 200, reply(one));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      send(response, error.status, { error: { type: 'invalid_request_error', message: 'No.', ...error.about } });
    }
  });

  return {
    env: { STRIPE_SECRET_KEY: STRIPE_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, STRIPE_API_BASE: url },
    intents,
    asked,
    refunds,
    behave: (way, only = '') => void (odd = { way, only }),
    pay(intentId, amount) {
      const intent = intents.get(intentId)!;
      intent.amount_received = amount ?? intent.amount;
      intent.status = 'succeeded';
      return signedEvent('payment_intent.succeeded', wired(intent));
    },
    made: (of) => {
      const intent = { ...intentOf(new URLSearchParams({ amount: '100', currency: 'eur' })), ...of };
      intents.set(intent.id, intent);
      return intent.id;
    },
  };
}

class Refused extends Error {
  constructor(
    readonly status: number,
    readonly about: object,
  ) {
    super();
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_loopback' }).end(JSON.stringify(body));
}

const wired = ({ refunded, ...intent }: Intent): object => ({
  ...intent,
  latest_charge: intent.status === 'succeeded' ? { id: `ch_${intent.id}`, object: 'charge', amount_refunded: refunded } : null,
});

/** As Stripe signs it: by the real package, with the time of now unless another is given. */
export function signedEvent(
  type: string,
  object: object,
  of: { secret?: string; timestamp?: number } = {},
): { body: string; signature: string } {
  const event = { id: `evt_${Math.random().toString(36).slice(2)}`, object: 'event', api_version: '2026-01-01', type, data: { object } };
  const body = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: WEBHOOK_SECRET, ...of });
  return { body, signature };
}
