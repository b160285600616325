import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from './house.ts';
import { openLive } from './live-client.ts';
import { hasRedis, startRedisServer } from './redis-server.ts';

describe.runIf(hasRedis)('two instances that share a Redis', async () => {
  const redis = await startRedisServer();
  const left = await openTestHouse({ env: { REDIS_URL: redis.url } });
  const right = await openTestHouse({ beside: left, env: { REDIS_URL: redis.url } });
  const token = await left.tokenOf('server');

  /** Opens a tab at one instance; answers after how many milliseconds a screen of the other has it. */
  async function newsFrom(here: TestHouse, there: TestHouse): Promise<number> {
    const live = await openLive(there, { token });
    await live.next('snapshot');
    const checkId = randomUUID();
    const started = performance.now();
    const body = { checkId, tableId: null, name: 'Ann', covers: 1 };
    const { status } = await here.ask(`/restaurants/${left.ours.restaurant}/checks`, { method: 'POST', token, body });
    expect(status).toBe(200);
    const { events } = await live.next('events');
    expect(events[0]).toMatchObject({ type: 'check.opened', changes: [{ id: checkId }] });
    live.socket.terminate();
    return performance.now() - started;
  }
  const health = async (): Promise<unknown> => {
    const { status, body } = await left.ask('/health');
    return [status, (body['components'] as Record<string, { status: string }> | undefined)?.['redis']?.status];
  };

  test('news goes from one to the other, and health says that Redis is well', async () => {
    await newsFrom(left, right);
    await newsFrom(right, left);
    await expect.poll(health, { timeout: 8_000 }).toEqual([200, 'healthy']);
  });

  test('a limit counts for both together', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 35; round += 1) {
      const knocks = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? left : right));
      const answers = await Promise.all(knocks.map((house) => house.ask('/me', { token: 'made.up.bearer' })));
      statuses.push(...answers.map(({ status }) => status));
    }
    // 600 a minute from one address, wherever it knocks: each alone would have let all of its 350 in.
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(80);
  });

  test('Redis gone: news goes on through Postgres, health says degraded and answers 200', async () => {
    await redis.stop();
    await pause(50);
    expect(await newsFrom(left, right)).toBeLessThan(4_000);
    await expect.poll(health, { timeout: 10_000 }).toEqual([200, 'degraded']);
    await redis.start();
    await expect.poll(health, { timeout: 10_000 }).toEqual([200, 'healthy']);
    await newsFrom(left, right);
  });

  test('Redis hung: nobody waits for it', async () => {
    redis.hang();
    expect(await newsFrom(left, right)).toBeLessThan(4_000);
    expect(await newsFrom(right, left)).toBeLessThan(4_000);
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => left.ask('/pairings', { method: 'POST' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(performance.now() - started).toBeLessThan(3_000);
    redis.goOn();
  });
});
