import { randomUUID } from 'node:crypto';
import { add } from '@heard/shared/live/event.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import { afterEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { withClient } from '../db/client.ts';
import { createPool } from '../db/pool.ts';
import { insertRows } from './kind-sql.ts';
import type { Commit } from './log-store.ts';
import { seal } from './seal.ts';
import { SharedCommits } from './shared-commits.ts';

const { ownerUrl, apiUrl } = await freshDatabase();
let flights = 0;
const pool = createPool({ url: apiUrl, max: 4, hooks: { answered: () => (flights += 1) } });
afterEach(() => (flights = 0));

const houses = await withClient(ownerUrl, async (owner) => {
  const ids = Array.from({ length: 40 }, () => randomUUID());
  for (const [at, id] of ids.entries()) {
    const about = { id, slug: `h${at}`, name: 'House', currency: 'EUR', locale: 'en', timeZone: 'UTC', cutoffHour: 4, taxRate: 0 };
    const row = {
      ...about,
      isTaxIncluded: true,
      isDemo: false,
      pacing: DEFAULT_PACING,
      sales: DEFAULT_SALES,
      dayparts: [],
      unheard: 'alarm',
    };
    await owner.query(insertRows('restaurant', 2), [id, JSON.stringify([row])]);
    await owner.query('insert into app.heads (restaurant_id) values ($1)', [id]);
  }
  return ids;
});

/** One more tax rate in a house that stands at `judgedAt`. */
function commitOf(restaurantId: string, judgedAt = 0): Commit {
  const tax = { id: randomUUID(), name: 'Drinks', rate: 20_000, isIncluded: true, sort: 1 };
  const happening = { type: 'tax.added', changes: [add('tax', tax)] };
  const event = seal({ ...happening, seq: judgedAt + 1, at: 0, actor: { memberId: null, deviceId: null } }, null, '');
  const rows = { added: new Map([['tax' as const, [tax]]]), changed: new Map(), removed: new Map() };
  return { restaurantId, judgedAt, seq: judgedAt + 1, hash: event.hash, events: [event], ...rows, replies: [], alongside: [] };
}

const kept = (of: readonly string[]): Promise<Record<string, number>[]> =>
  withClient(ownerUrl, async (owner) => {
    const text = `select h.seq::int, (select count(*)::int from app.events e where e.restaurant_id = h.restaurant_id) as events,
      (select count(*)::int from app.taxes t where t.restaurant_id = h.restaurant_id) as taxes
      from unnest($1::uuid[]) with ordinality as asked (id, at) join app.heads h on h.restaurant_id = asked.id order by asked.at`;
    return (await owner.query<Record<string, number>>(text, [of])).rows;
  });

test('commits that wait share transactions, and each is kept under its own restaurant', async () => {
  const commits = new SharedCommits(pool);
  const some = houses.slice(0, 30);
  await Promise.all(some.map((id) => commits.keep(commitOf(id))));
  expect(await kept(some)).toEqual(some.map(() => ({ seq: 1, events: 1, taxes: 1 })));
  // Four left at once, the other 26 waited for them.
  expect(flights).toBeLessThanOrEqual(6);
});

test('one that was judged too early is refused alone; those it travelled with are kept', async () => {
  const commits = new SharedCommits(pool);
  const some = houses.slice(30);
  const outcomes = await Promise.allSettled(some.map((id, at) => commits.keep(commitOf(id, at === 7 ? 5 : 0))));
  expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'kept'))).toEqual(
    some.map((_, at) => (at === 7 ? 'HD001' : 'kept')),
  );
  expect(await kept(some)).toEqual(some.map((_, at) => (at === 7 ? { seq: 0, events: 0, taxes: 0 } : { seq: 1, events: 1, taxes: 1 })));
});

test('a commit that says it is one restaurant’s cannot write into another’s', async () => {
  const [ours, theirs] = [houses[0]!, houses[1]!];
  const text = 'insert into app.taxes (restaurant_id, id, name, rate, is_included, sort) values ($1, $2, $3, 0, true, 1)';
  const intruder = { ...commitOf(ours, 1), alongside: [{ text, values: [theirs, randomUUID(), 'Taken'] }] };
  const commits = new SharedCommits(pool);
  const outcomes = await Promise.allSettled([commits.keep(intruder), commits.keep(commitOf(theirs, 1))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(await kept([ours, theirs])).toEqual([
    { seq: 1, events: 1, taxes: 1 },
    { seq: 2, events: 2, taxes: 2 },
  ]);
});
