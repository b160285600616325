import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTestHouse } from '../house.ts';
import { startStripe } from '../loopback-stripe.ts';
import { examplesFor, knock, roleFor } from './examples.ts';

const house = await openTestHouse({ env: (await startStripe()).env });
const changes = examplesFor(house).filter(({ endpoint }) => endpoint.scope === 'restaurant' && endpoint.method !== 'GET');
const seqNow = async (): Promise<number> => (await house.house.restaurants.at(house.ours.restaurant)).seq;

test.each(changes.map((example) => [example.endpoint.name, example] as const))(
  '%s: asked again with the same key it happens once',
  async (_name, example) => {
    const [input, token, key] = [await example.make(), await house.tokenOf(roleFor(example)), randomUUID()];
    const first = await knock(house, example, input, { token, key });
    expect(first).toMatchObject({ status: 200 });
    const seq = await seqNow();
    const again = await knock(house, example, input, { token, key });
    expect(again.status).toBe(200);
    expect(again.body['seq']).toBe(first.body['seq']);
    expect(await seqNow()).toBe(seq);
  },
);

test.each(changes.map((example) => [example.endpoint.name, example] as const))(
  '%s: the same key for another request is refused',
  async (_name, example) => {
    const [token, key] = [await house.tokenOf(roleFor(example)), randomUUID()];
    await house.ask(`/restaurants/${house.ours.restaurant}/checks`, {
      method: 'POST',
      token: await house.tokenOf('manager'),
      key,
      body: { checkId: randomUUID(), tableId: null, name: 'Bo', covers: 1 },
    });
    const { status, body } = await knock(house, example, await example.make(), { token, key });
    expect([status, body.code]).toEqual([422, 'idempotency/reused']);
  },
);

test('without a key nothing is changed', async () => {
  const body = { checkId: randomUUID(), tableId: null, name: 'Bo', covers: 1 };
  const reply = await house.ask(`/restaurants/${house.ours.restaurant}/checks`, {
    method: 'POST',
    token: await house.tokenOf('server'),
    body,
    key: '',
  });
  expect([reply.status, reply.body.code]).toEqual([400, 'idempotency/missing']);
});

test('the same request fifty times at once becomes one order; the rest are replays or told to wait', async () => {
  const example = changes.find(({ key }) => key === 'sendOrder')!;
  const [input, token, key] = [await example.make(), await house.tokenOf('server'), randomUUID()];
  const replies = await Promise.all(Array.from({ length: 50 }, () => knock(house, example, input, { token, key })));
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(replies.every(({ status, body }) => status === 200 || body.code === 'idempotency/in-flight')).toBe(true);
  const { state } = await house.house.restaurants.at(house.ours.restaurant);
  expect([...state!.order.values()].filter(({ id }) => id === input['orderId'])).toHaveLength(1);
});
