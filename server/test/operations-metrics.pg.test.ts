import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { ALL_ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import { expect, test } from 'vitest';
import { makeMetrics } from '../src/platform/telemetry/metrics.ts';
import { openTestHouse } from './house.ts';

const { ask, ours, theirs, tokenOf, url } = await openTestHouse();
const scraped = async (headers: Record<string, string> = {}, from = url) => {
  const answer = await fetch(`${from}/api/v1/metrics`, { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};
const seriesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const valueOf = (text: string, name: string): number =>
  Number(
    seriesOf(text)
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );

/** A burger and two lemonades: ordered, cooked and paid. */
async function serveSomebody(of: typeof ours): Promise<void> {
  const token = await tokenOf('manager', of);
  const at = `/restaurants/${of.restaurant}`;
  const post = async (path: string, body?: object) =>
    expect(await ask(at + path, { method: 'POST', token, body })).toMatchObject({ status: 200 });
  const checkId = randomUUID();
  await post('/checks', { checkId, tableId: null, name: 'Ann', covers: 1 });
  const line = { seat: 1, course: 1, note: '', isHeld: false };
  const burger = { ...line, lineId: randomUUID(), itemId: of.burger, quantity: 1, modifierIds: [of.rare] };
  const lemonade = { ...line, lineId: randomUUID(), itemId: of.lemonade, quantity: 2, modifierIds: [] };
  await post(`/checks/${checkId}/orders`, { orderId: randomUUID(), lines: [burger, lemonade] });
  const { body } = await ask(`${at}/snapshot`, { token });
  const { ticket } = body['rows'] as { ticket: { id: string }[] };
  await post(`/tickets/${ticket[0]!.id}/bump`);
  await post(`/checks/${checkId}/payments`, { paymentId: randomUUID(), tender: 'cash', amount: 1_000, tendered: 2_000 });
}

test('the trade is counted over all restaurants at once', async () => {
  await serveSomebody(ours);
  await serveSomebody(theirs);
  const { text, type } = await scraped();
  expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
  const counted = ['orders_total', 'lines_fired_total', 'tickets_bumped_total', 'checks_closed_total', 'revenue_cents_total'];
  expect(counted.map((name) => valueOf(text, name))).toEqual([2, 4, 2, 0, 2_000]);
  expect(valueOf(text, 'order_processing_duration_seconds_count')).toBe(2);
  expect(valueOf(text, 'database_pool_in_use_ratio')).toBeLessThanOrEqual(1);
  expect(text).toContain('http_requests_total{door="orders.send",status="2xx"} 2');
  expect(text).toContain('health_component_level{component="database"} 2');
});

const NAMES = [
  'http_requests_total',
  'http_request_duration_seconds',
  'websocket_connections_active',
  'order_processing_duration_seconds',
  'cache_requests_total',
  'concurrent_users',
  'database_query_duration_seconds',
  'database_pool_in_use_ratio',
  'idempotency_keys_forgotten_total',
];

test('the names that dashboards rely on are there', async () => {
  const { text } = await scraped();
  for (const name of NAMES) expect(text).toContain(`# TYPE ${name} `);
});

test('Prometheus itself finds nothing to object to', async () => {
  const { text } = await scraped();
  expect(objections(text)).toBe('');
});

function objections(text: string): string {
  const { error, status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
  if (!error) return status === 0 ? '' : `${stdout}${stderr}`;
  process.stderr.write('promtool is not installed (Debian: prometheus): only names, types and help texts were checked.\n');
  const counters = [...text.matchAll(/^# TYPE (\S+) counter$/gm)].map(([, name]) => name!);
  const others = [...text.matchAll(/^# TYPE (\S+) (?:gauge|histogram)$/gm)].map(([, name]) => name!);
  const misnamed = [...counters.filter((name) => !name.endsWith('_total')), ...others.filter((name) => name.endsWith('_total'))];
  const helpless = [...counters, ...others].filter((name) => !text.includes(`# HELP ${name} `));
  return [...misnamed, ...helpless].join(' ');
}

test('no series names a restaurant, a person or a thing', async () => {
  const { text } = await scraped();
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  for (const tenant of [ours.restaurant, theirs.restaurant, 'House ours', 'Ann']) expect(text).not.toContain(tenant);
});

test('a thousand restaurants, every door answering in every way, make fewer than 2,000 series', async () => {
  const metrics = makeMetrics();
  const doors = [...ALL_ENDPOINTS.map(({ name }) => name), 'other'];
  const types = ['order.sent', 'lines.fired', 'ticket.bumped', 'payment.taken', 'check.closed'];
  for (let restaurant = 0; restaurant < 1_000; restaurant += 1) {
    const actor = { memberId: `member ${restaurant}`, deviceId: null };
    const events = types.map((type, seq): HeardEvent => ({ type, seq, at: 0, actor, changes: [] }));
    metrics.committed(1, events, 3, () => 0);
  }
  for (const door of doors) {
    metrics.httpSeconds.observe({ door }, 0.01);
    for (const status of ['2xx', '3xx', '4xx', '5xx']) metrics.httpRequests.inc({ door, status });
  }
  expect(seriesOf(await metrics.registry.metrics()).length).toBeLessThan(2_000);
});

test('with a token, metrics are for those who show it', async () => {
  const guarded = await openTestHouse({ env: { METRICS_TOKEN: 'a token for the tests of metrics' } });
  const asking = async (authorization?: string) => (await scraped(authorization ? { authorization } : {}, guarded.url)).status;
  expect(await asking()).toBe(401);
  expect(await asking('Bearer a token for the tests of something else')).toBe(401);
  expect(await asking('Bearer a token for the tests of metrics')).toBe(200);
});

test('a production server without a token keeps them to itself', async () => {
  const env = { NODE_ENV: 'production', DATABASE_URL: 'postgres://somewhere.test/heard' };
  const closed = await openTestHouse({ env });
  const { status, text } = await scraped({}, closed.url);
  expect([status, JSON.parse(text)]).toMatchObject([
    403,
    { code: 'forbidden', detail: 'Metrics are closed: give the server a METRICS_TOKEN.' },
  ]);
});
