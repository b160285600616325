import { setTimeout as pause } from 'node:timers/promises';
import { latencyOf } from '../bench/measure.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { startRedis } from './redis-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { counted, watchHealth } from './watch-health.ts';

const PLAN = { seed: 1, writers: 8, houses: 2, goneSeconds: 8, pausedSeconds: 8 } as const;

/** FAULTS 8: two instances share a Redis that is shut down, comes back, and then stops answering; orders and screens go on. */
export const drillRedis = (): Promise<boolean> =>
  runDrill({
    name: 'redis',
    title: 'Redis gone, Redis hung',
    fault: 'SHUTDOWN of Redis, then CLIENT PAUSE, while one instance takes the orders and the other has the screens (FAULTS 8)',
    plan: PLAN,
    during: withoutRedis,
  });

async function withoutRedis(rush: Rush): Promise<Harm> {
  const redis = await startRedis();
  const env = { ...onDatabase(rush.database), REDIS_URL: redis.url };
  const [orders, screens] = [await startServer({ env }), await startServer({ env })];
  await rush.begin({ url: orders.url, screensAt: screens.url });
  const seen = watchHealth(orders.url);
  const p99: Record<string, number> = {};
  const during = async (what: string, seconds: number): Promise<void> => {
    rush.took.length = 0;
    await pause(seconds * 1_000);
    p99[what] = Math.round(latencyOf(rush.took).p99);
  };
  await during('well', 4);
  await redis.shutDown();
  await during('gone', PLAN.goneSeconds);
  await redis.start();
  await during('back', 4);
  await redis.pause(PLAN.pausedSeconds * 1_000);
  await during('hung', PLAN.pausedSeconds);
  await during('well again', 4);
  await seen.stop();
  const findings = await rush.finish(screens.url);
  for (const server of [orders, screens]) await server.stop();
  await redis.stop();
  return {
    findings,
    facts: {
      'answers of health': counted(seen.health),
      'p99 of an order, ms': Object.entries(p99).map(([what, ms]) => `${what} ${ms}`),
      'not acknowledged at the first try': [...rush.unwelcome].map(([status, took]) => `${status}: ${took.length}`),
    },
    promises: {
      'health 200 throughout': seen.health.size === 1 && seen.health.has(200),
      'same answers: no order refused or unanswered': rush.unwelcome.size === 0,
    },
  };
}
