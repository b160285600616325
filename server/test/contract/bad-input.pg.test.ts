import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLog } from '../../src/platform/log/log-store.ts';
import { openTestHouse } from '../house.ts';
import { intruded, rawJson, spoilt } from './bad-input.ts';
import { examplesFor, roleFor, type Example } from './examples.ts';

const house = await openTestHouse();
const changes = examplesFor(house).filter(({ endpoint }) => endpoint.scope === 'restaurant' && endpoint.method !== 'GET');
const named = changes.map((example) => [example.endpoint.name, example] as const);
const seqNow = async (): Promise<number> => (await house.house.restaurants.at(house.ours.restaurant)).seq;

/** What somebody did since; the house itself rings for tickets meanwhile. */
async function doneSince(seq: number): Promise<string[]> {
  const { events } = await readLog(house.database.pool, house.ours.restaurant, seq, 1_000);
  return events.filter(({ actor }) => actor.memberId !== null || actor.deviceId !== null).map(({ type }) => type);
}

interface Door {
  /** What goes into the body of a right request. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Knocks with another body; answers the code. */
  knock(body: unknown): Promise<string>;
}

async function doorOf(example: Example): Promise<Door> {
  const { endpoint } = example;
  const input = await example.make();
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(input[name]));
  const token = await house.tokenOf(roleFor(example));
  return {
    body: Object.fromEntries(Object.entries(input).filter(([name]) => !(name in endpoint.params))),
    async knock(body) {
      const url = `/restaurants/${house.ours.restaurant}${path}`;
      const reply = await house.ask(url, {
        method: endpoint.method,
        body: rawJson(body),
        token,
        headers: { 'content-type': 'application/json' },
      });
      return `${reply.status} ${reply.body.code ?? 'done'}`;
    },
  };
}

const REFUSED = new Set(['400 invalid', '400 malformed']);

/** A field that the declaration does not know, in any object of a body, and what a thief would put there. */
const INTRUDERS = {
  role: 'owner',
  price: 1,
  unitPrice: 1,
  total: 0,
  status: 'closed',
  restaurantId: '00000000-0000-7000-8000-000000000000',
  restaurant_id: '00000000-0000-7000-8000-000000000000',
  approvedBy: 'me',
  memberId: '00000000-0000-7000-8000-000000000000',
  seq: 1,
  constructor: { prototype: { isAdmin: true } },
};

test.each(named)('%s: takes no field that it does not declare', async (_name, example) => {
  const { body, knock } = await doorOf(example);
  const seq = await seqNow();
  const bodies = Object.entries(INTRUDERS).flatMap(([field, value]) =>
    field in example.endpoint.body ? [] : intruded(body, field, value),
  );
  const unknown = bodies.filter((one) => !isDeclared(example, one));
  const answers = await Promise.all(unknown.map(knock));
  expect(answers.filter((answer) => answer !== '400 invalid')).toEqual([]);
  expect(await doneSince(seq)).toEqual([]);
});

/** An optional field of a deeper object, such as the price of an open item, is no intruder there. */
const isDeclared = ({ endpoint }: Example, body: unknown): boolean =>
  Object.keys(INTRUDERS).some(
    (field) => JSON.stringify(endpoint.body).includes(`"${field}":`) && JSON.stringify(body).includes(`"${field}":`),
  );

test.each(named)('%s: refuses whatever is not what it declares', async (_name, example) => {
  const { body, knock } = await doorOf(example);
  const seq = await seqNow();
  const wrongs = spoilt(example.endpoint.body, body);
  const answers = await Promise.all(wrongs.map(async (wrong) => ({ at: wrong.at, answer: await knock(wrong.body) })));
  expect(answers.filter(({ answer }) => !REFUSED.has(answer))).toEqual([]);
  expect(await doneSince(seq)).toEqual([]);
});

test('what people type is stored to the letter, in whatever script', async () => {
  const token = await house.tokenOf('manager');
  const home = `/restaurants/${house.ours.restaurant}`;
  const strange = ['‮ltr‬', 'عشاء لشخصين', 'Zoë 👩‍👩‍👧‍👦', 'раypal', 'e\u0301', '\u200b ', '<b>&amp;', '=1+1', 'O\'Brien \\ "', '🍕'.repeat(30)];
  const typed = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { seed: 1, numRuns: 30 });
  const names = [...strange, ...typed].filter((name) => name.trim() !== '' && name.length <= 60 && !name.includes('\u0000'));
  const wanted = new Map(names.map((name) => [randomUUID() as string, name]));
  for (const [checkId, name] of wanted) {
    expect((await house.ask(`${home}/checks`, { method: 'POST', token, body: { checkId, tableId: null, name, covers: 1 } })).status).toBe(
      200,
    );
  }
  const { body } = await house.ask(`${home}/snapshot`, { token });
  const stored = new Map((body['rows'] as { check: { id: string; name: string }[] }).check.map(({ id, name }) => [id, name]));
  expect(names).toEqual([...wanted.keys()].map((checkId) => stored.get(checkId)));
});
