import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkRealtime } from '../src/features/operations/check-realtime.ts';
import { makeRetention } from '../src/features/operations/retention.ts';
import { withClient } from '../src/platform/db/client.ts';
import { makeMetrics } from '../src/platform/telemetry/metrics.ts';
import { openTestHouse } from './house.ts';
import { keptLog } from './operations-log.ts';

const { ask, database, house, ours, tokenOf } = await openTestHouse();
const asked = <Row>(text: string, values: unknown[] = []) =>
  withClient(database.ownerUrl, async (owner) => (await owner.query(text, values)).rows as Row[]);

test('idempotency keys are forgotten after seven days, not before, and the log says how many', async () => {
  const insert = `insert into app.idempotency_keys (restaurant_id, key, request_hash, status, reply, created_at)
    values ($1, $2, 'x', 200, '{}', now() - $3::interval)`;
  for (const age of ['8 days', '30 days', '6 days 23 hours', '0 days']) await asked(insert, [ours.restaurant, `aged ${age}`, age]);
  const metrics = makeMetrics();
  const { log, lines } = keptLog();
  const retention = makeRetention({ db: database.pool, log, metrics, clock: () => 1_000_000 });
  expect(await retention.forgetOldKeys()).toBe(2);
  expect(await retention.forgetOldKeys()).toBe(0);
  const kept = await asked<{ key: string }>(`select key from app.idempotency_keys where key like 'aged %' order by created_at`);
  expect(kept.map(({ key }) => key)).toEqual(['aged 6 days 23 hours', 'aged 0 days']);
  expect((await metrics.keysForgotten.get()).values).toMatchObject([{ value: 2 }]);
  expect((await metrics.keysForgottenAt.get()).values).toMatchObject([{ value: 1_000 }]);
  expect(lines()).toMatchObject([{ message: 'idempotency keys forgotten', count: 2 }, { count: 0 }]);
});

test('tickets that stay unheard long after their alarm was due degrade realtime', async () => {
  let pushed = 0;
  const { restaurants } = house;
  const check = checkRealtime({ db: database.pool, restaurants, metrics: makeMetrics(), clock: () => Date.now() + pushed });
  expect(await check.look()).toEqual({ status: 'healthy', links: 0, overdueTickets: 0 });
  await sendBurger();
  pushed = 10_000;
  expect(await check.look()).toMatchObject({ status: 'healthy' });
  // The watch of the house lives by the true clock: its alarm has not rung yet.
  pushed = 31_000;
  expect(await check.look()).toMatchObject({ status: 'degraded', overdueTickets: 1, says: 'Tickets wait unheard and nobody was told.' });
});

async function sendBurger(): Promise<void> {
  const [token, checkId] = [await tokenOf('server'), randomUUID()];
  const home = `/restaurants/${ours.restaurant}/checks`;
  await ask(home, { method: 'POST', token, body: { checkId, tableId: null, name: 'Ann', covers: 1 } });
  const burger = {
    lineId: randomUUID(),
    itemId: ours.burger,
    quantity: 1,
    seat: 1,
    course: 1,
    note: '',
    modifierIds: [ours.rare],
    isHeld: false,
  };
  const sent = await ask(`${home}/${checkId}/orders`, { method: 'POST', token, body: { orderId: randomUUID(), lines: [burger] } });
  expect(sent.status).toBe(200);
}
