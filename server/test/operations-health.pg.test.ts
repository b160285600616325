import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { openOperations } from '../src/features/operations/operations-routes.ts';
import { createPool } from '../src/platform/db/pool.ts';
import { makeLog } from '../src/platform/telemetry/log.ts';
import { makeMetrics } from '../src/platform/telemetry/metrics.ts';
import { freshDatabase } from './database.ts';
import { openWay } from './operations-way.ts';

const { apiUrl } = await freshDatabase();
const way = await openWay(apiUrl);
afterEach(() => way.become('open'));

async function openDoors() {
  const db = createPool({ url: way.url, max: 4 });
  const clock = Date.now;
  const metrics = makeMetrics();
  // Nothing was ever fired here, so no restaurant is asked for.
  const restaurants = { at: () => Promise.reject(new Error('asked for a restaurant')) };
  const operations = openOperations({ db, restaurants, redis: undefined, metrics, clock, log: makeLog('error'), config: readConfig({}) });
  const app = express();
  app.use(operations.router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  afterAll(async () => {
    operations.stop();
    await new Promise((resolve) => server.close(resolve));
    await db.end();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const statusOf = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;
  return { url, operations, metrics, statusOf };
}

const house = await openDoors();
await house.operations.start();
const bodyOf = async (path: string) => (await (await fetch(`${house.url}${path}`)).json()) as Record<string, unknown>;

test('a healthy house says so, part by part', async () => {
  expect(await house.statusOf('/health')).toBe(200);
  expect(await bodyOf('/health')).toMatchObject({
    stage: 'serving',
    components: {
      database: { status: 'healthy', pool: { max: 4, waiting: 0 } },
      realtime: { status: 'healthy', links: 0, overdueTickets: 0 },
      memory: { status: 'healthy' },
      disk: { usedPercent: expect.any(Number) },
      eventLoop: { p99Ms: expect.any(Number) },
    },
  });
});

test('monitors may ask with HEAD', async () => {
  for (const path of ['/health', '/health/live', '/health/ready']) {
    const answer = await fetch(`${house.url}${path}`, { method: 'HEAD' });
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([200, '', 'no-store']);
  }
});

test('a database that hangs makes the house unhealthy, but never health slow; and it comes back by itself', async () => {
  way.become('swallows');
  const slowest = { ms: 0 };
  const since = Date.now();
  let status = 200;
  while (status === 200 && Date.now() - since < 10_000) {
    const asked = performance.now();
    status = await house.statusOf('/health');
    slowest.ms = Math.max(slowest.ms, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(status).toBe(503);
  expect(Date.now() - since).toBeLessThan(5_000);
  expect(slowest.ms).toBeLessThan(250);
  expect([await house.statusOf('/health/ready'), await house.statusOf('/health/live')]).toEqual([503, 200]);
  expect(await bodyOf('/health/ready')).toEqual({ status: 'not ready', why: 'The database is out of reach.' });
  way.become('open');
  await expect.poll(() => house.statusOf('/health/ready'), { timeout: 10_000 }).toBe(200);
  await expect.poll(() => house.statusOf('/health'), { timeout: 10_000 }).toBe(200);
});

test('a database that is gone is noticed within two seconds', async () => {
  const since = Date.now();
  way.become('cut');
  await expect.poll(() => house.statusOf('/health'), { timeout: 5_000, interval: 20 }).toBe(503);
  expect(Date.now() - since).toBeLessThan(2_000);
  const answer = await (await fetch(`${house.url}/health`)).text();
  for (const secret of [new URL(way.url).password, new URL(way.url).port, 'app_api']) expect(answer).not.toContain(secret);
  const { metrics } = house;
  const level = (await metrics.health.get()).values.find(({ labels }) => labels.component === 'database');
  expect(level?.value).toBe(0);
  way.become('open');
  await expect.poll(() => house.statusOf('/health'), { timeout: 10_000 }).toBe(200);
});

test('requests are invited only between start and stop', async () => {
  const other = await openDoors();
  const probes = async () => [await other.statusOf('/health/ready'), await other.statusOf('/health/live')];
  expect(await probes()).toEqual([503, 200]);
  expect(await other.statusOf('/health')).toBe(503);
  await other.operations.start();
  expect(await probes()).toEqual([200, 200]);
  other.operations.stop();
  expect(await probes()).toEqual([503, 200]);
});

test('another method is told which ones there are', async () => {
  const answer = await fetch(`${house.url}/health`, { method: 'OPTIONS' });
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});
