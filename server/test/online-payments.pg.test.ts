import { randomUUID } from 'node:crypto';
import { onlinePaymentId } from '@heard/shared/payments/online-payment.ts';
import type { Payment } from '@heard/shared/payments/payments-kinds.ts';
import { DAY } from '@heard/shared/kernel/time.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFold, readLog } from '../src/platform/log/log-store.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { signedEvent, startStripe } from './loopback-stripe.ts';
import { keptLog } from './operations-log.ts';

let ahead = 0;
const clock = (): number => Date.now() + ahead;
const stripe = await startStripe();
const kept = keptLog();
const house = await openTestHouse({ clock, env: stripe.env, log: kept.log });
const twin = await openTestHouse({ beside: house, clock, env: stripe.env, log: kept.log });
const { ours, database } = house;
const scene = setScene(house);
await house.house.restaurants.at(ours.restaurant);
beforeEach(() => stripe.behave(undefined));

/** A burger: €14.50. */
async function owing(): Promise<string> {
  const checkId = await scene.openCheck();
  await scene.order(checkId);
  return checkId;
}

async function ask(checkId: string, amount = 1_450, key = randomUUID()) {
  const path = `/restaurants/${ours.restaurant}/checks/${checkId}/online-payments`;
  return house.ask(path, { method: 'POST', token: await house.tokenOf('server'), body: { amount }, key });
}
const asked = async (checkId: string, amount = 1_450): Promise<string> => (await ask(checkId, amount)).body['reference'] as string;

async function tell({ body, signature }: { body: string; signature: string }, at: TestHouse = house) {
  const headers = { 'stripe-signature': signature, 'content-type': 'application/json; charset=utf-8' };
  const response = await fetch(`${at.url}/api/v1/webhooks/stripe`, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as { outcome?: string; code?: string } };
}

async function paymentsOf(checkId: string): Promise<Payment[]> {
  const fold = await loadFold(database.pool, ours.restaurant, '2000-01-01');
  return [...fold!.state.payment.values()].filter((payment) => payment.checkId === checkId);
}
const sentBack = async (reference: string): Promise<unknown[]> => {
  const { events } = await readLog(database.pool, ours.restaurant, 0, 10_000);
  return events
    .filter(({ type, about }) => type === 'payment.sent-back' && about?.['reference'] === reference)
    .map(({ about }) => about?.['why']);
};
const refundsOf = (intent: string): number[] => stripe.refunds.filter((refund) => refund.intent === intent).map(({ amount }) => amount);

describe('asking for a payment', () => {
  test('makes an intent of the amount, for this restaurant and check', async () => {
    const checkId = await owing();
    const { status, body } = await ask(checkId, 1_000);
    expect([status, body]).toMatchObject([200, { clientSecret: expect.stringMatching(/_secret$/) as string }]);
    expect(stripe.intents.get(body['reference'] as string)).toMatchObject({
      amount: 1_000,
      currency: 'eur',
      metadata: { restaurant: ours.restaurant, check: checkId },
    });
    const [request] = stripe.asked.slice(-1);
    expect(request!.headers['content-type']).toContain('application/x-www-form-urlencoded');
  });

  test('asked again with the same key it is the same intent', async () => {
    const [checkId, key] = [await owing(), randomUUID()];
    const first = await ask(checkId, 1_450, key);
    expect((await ask(checkId, 1_450, key)).body).toEqual(first.body);
  });

  test('of more than is due, or for a check that is paid, nobody is asked', async () => {
    const checkId = await owing();
    const before = stripe.asked.length;
    expect(await ask(checkId, 1_451)).toMatchObject({ status: 422, body: { code: 'payment/over' } });
    await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 1_450 });
    expect(await ask(checkId, 1)).toMatchObject({ status: 409, body: { code: 'check/is-closed' } });
    expect(stripe.asked).toHaveLength(before);
  });

  test.each([500, 'drop', 401] as const)('while the provider does %s, it is said, and the same tap can be tried again', async (way) => {
    const [checkId, key] = [await owing(), randomUUID()];
    stripe.behave(way);
    expect(await ask(checkId, 1_450, key)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    stripe.behave(undefined);
    expect(await ask(checkId, 1_450, key)).toMatchObject({ status: 200 });
  });

  test('a provider that hangs is not waited for longer than a device waits', async () => {
    const checkId = await owing();
    stripe.behave('hang');
    const started = Date.now();
    expect(await ask(checkId)).toMatchObject({ status: 503 });
    expect(Date.now() - started).toBeLessThan(8_000 + 2_000);
  });

  test('a house without a provider says so, and has no webhook', async () => {
    const plain = await openTestHouse({ beside: house, clock });
    const path = `/restaurants/${ours.restaurant}/checks/${await owing()}/online-payments`;
    const reply = await plain.ask(path, { method: 'POST', token: await plain.tokenOf('server'), body: { amount: 1 } });
    expect(reply).toMatchObject({ status: 422, body: { code: 'payment/no-provider' } });
    expect(await tell({ body: '{}', signature: 'x' }, plain)).toMatchObject({ status: 404 });
    await plain.house.stop();
  });
});

describe('told that it was paid', () => {
  test('the money is on the check, and the check closes', async () => {
    const checkId = await owing();
    const reference = await asked(checkId);
    expect(await tell(stripe.pay(reference))).toEqual({ status: 200, body: { outcome: 'taken' } });
    expect(await paymentsOf(checkId)).toMatchObject([
      { id: onlinePaymentId(reference), tender: 'online', amount: 1_450, reference, tip: 0 },
    ]);
    expect(scene.state().check.get(checkId)?.status).toBe('closed');
  });

  test('ten times at once, at two instances, it is taken once', async () => {
    const checkId = await owing();
    const reference = await asked(checkId, 1_000);
    const word = stripe.pay(reference);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => tell(word, at % 2 === 0 ? house : twin)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.filter(({ body }) => body.outcome === 'taken').length).toBeLessThanOrEqual(1);
    expect(await paymentsOf(checkId)).toHaveLength(1);
    expect(await tell(word)).toMatchObject({ body: { outcome: 'known' } });
    expect(refundsOf(reference)).toEqual([]);
  });

  test('days later, when the check is long gone from memory, it is still known', async () => {
    const checkId = await owing();
    const reference = await asked(checkId);
    await tell(stripe.pay(reference));
    ahead += 3 * DAY;
    const later = await openTestHouse({ beside: house, clock, env: stripe.env, log: kept.log });
    const word = signedEvent('payment_intent.succeeded', stripe.intents.get(reference)!);
    expect(await tell(word, later)).toMatchObject({ status: 200, body: { outcome: 'known' } });
    expect(refundsOf(reference)).toEqual([]);
    ahead = 0;
    await later.house.stop();
  });

  test('out of order, what counts is how it stands now', async () => {
    const checkId = await owing();
    const reference = await asked(checkId);
    const early = signedEvent('payment_intent.succeeded', { id: reference, object: 'payment_intent' });
    expect(await tell(early)).toMatchObject({ body: { outcome: 'ignored' } });
    expect(await paymentsOf(checkId)).toEqual([]);
    const word = stripe.pay(reference);
    await tell(signedEvent('payment_intent.created', { id: reference, object: 'payment_intent' }));
    expect(await tell(word)).toMatchObject({ body: { outcome: 'taken' } });
  });

  test('while the provider is down it is not believed, and taken when it is told again', async () => {
    const checkId = await owing();
    const reference = await asked(checkId);
    const word = stripe.pay(reference);
    stripe.behave(500);
    expect(await tell(word)).toMatchObject({ status: 503 });
    expect(await paymentsOf(checkId)).toEqual([]);
    stripe.behave(undefined);
    expect(await tell(word)).toMatchObject({ body: { outcome: 'taken' } });
  });
});

describe('money that no check can take goes back', () => {
  test('when somebody paid in cash meanwhile; once, however often it is told, with a line and a count that ring', async () => {
    const checkId = await owing();
    const reference = await asked(checkId);
    await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 1_450 });
    const word = stripe.pay(reference);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => tell(word, at % 2 === 0 ? house : twin)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(refundsOf(reference)).toEqual([1_450]);
    expect(await sentBack(reference)).toEqual(['check/is-closed']);
    expect(kept.lines()).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: 'an online payment was sent back to the guest',
        reference,
        why: 'check/is-closed',
      }),
    );
    const metrics = await Promise.all([house, twin].map(async ({ url }) => (await fetch(`${url}/api/v1/metrics`)).text()));
    expect(metrics.join('\n')).toMatch(/online_payments_total\{outcome="sent_back"\} [1-9]/);
  });

  test('when another amount came in than was asked for', async () => {
    const checkId = await owing();
    const reference = await asked(checkId);
    expect(await tell(stripe.pay(reference, 1_400))).toMatchObject({ body: { outcome: 'sent_back' } });
    expect(await sentBack(reference)).toEqual(['payment/other-amount']);
    expect([await paymentsOf(checkId), refundsOf(reference)]).toEqual([[], [1_400]]);
  });

  test('when two guests paid the whole of it', async () => {
    const checkId = await owing();
    const [one, other] = [await asked(checkId), await asked(checkId)];
    const outcomes = await Promise.all([tell(stripe.pay(one)), tell(stripe.pay(other))]);
    expect(new Set(outcomes.map(({ body }) => body.outcome))).toEqual(new Set(['sent_back', 'taken']));
    expect(await paymentsOf(checkId)).toHaveLength(1);
    expect([...refundsOf(one), ...refundsOf(other)]).toEqual([1_450]);
  });

  test('later, when the provider cannot do it now; and what was decided stays, whatever became of the check', async () => {
    const checkId = await owing();
    const reference = await asked(checkId, 1_000);
    await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_000, tendered: 1_000 });
    const word = stripe.pay(reference);
    stripe.behave(500, '/v1/refunds');
    expect(await tell(word)).toMatchObject({ status: 503 });
    expect([await sentBack(reference), refundsOf(reference)]).toEqual([['payment/over'], []]);
    stripe.behave(undefined);
    await scene.order(checkId);
    expect(await tell(word)).toMatchObject({ body: { outcome: 'sent_back' } });
    expect([await paymentsOf(checkId), refundsOf(reference)]).toMatchObject([[{ tender: 'cash' }], [1_000]]);
  });
});

describe('what is not ours', () => {
  test.each([
    ['signed by somebody else', (of: object) => signedEvent('payment_intent.succeeded', of, { secret: 'whsec_other' })],
    ['signed long ago', (of: object) => signedEvent('payment_intent.succeeded', of, { timestamp: Math.floor(Date.now() / 1_000) - 600 })],
    [
      'changed on its way',
      (of: object) => ({ ...signedEvent('payment_intent.succeeded', of), body: '{"type":"payment_intent.succeeded"}' }),
    ],
    ['not signed', (of: object) => ({ ...signedEvent('payment_intent.succeeded', of), signature: '' })],
  ])('%s is refused, and nothing is taken', async (_, forge) => {
    const checkId = await owing();
    const reference = await asked(checkId);
    stripe.pay(reference);
    expect(await tell(forge(stripe.intents.get(reference)!))).toMatchObject({ status: 400, body: { code: 'webhook/signature' } });
    expect(await paymentsOf(checkId)).toEqual([]);
  });

  test('a payment of the account for something else, or for another house, is left alone', async () => {
    const elsewhere = { restaurant: randomUUID(), check: randomUUID() };
    for (const metadata of [{}, elsewhere, { restaurant: ours.restaurant, check: randomUUID() }] as Record<string, string>[]) {
      const reference = stripe.made({ metadata });
      expect(await tell(stripe.pay(reference))).toMatchObject({ status: 200, body: { outcome: 'ignored' } });
      expect(refundsOf(reference)).toEqual([]);
    }
  });

  test("another restaurant's check is not paid by what names ours", async () => {
    const checkId = await owing();
    const reference = stripe.made({ amount: 1_450, metadata: { restaurant: house.theirs.restaurant, check: checkId } });
    expect(await tell(stripe.pay(reference))).toMatchObject({ body: { outcome: 'ignored' } });
    expect(await paymentsOf(checkId)).toEqual([]);
  });

  test('other events, other methods and too large a body do nothing', async () => {
    expect(await tell(signedEvent('charge.refunded', { id: 'ch_1', object: 'charge' }))).toMatchObject({ body: { outcome: 'ignored' } });
    expect((await fetch(`${house.url}/api/v1/webhooks/stripe`)).status).toBe(405);
    expect(await tell({ body: 'x'.repeat(300_000), signature: '' })).toMatchObject({ status: 413 });
  });
});
