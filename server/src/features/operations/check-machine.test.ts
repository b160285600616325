import { expect, test } from 'vitest';
import { checkDisk, checkEventLoop, checkMemory, judgeShare } from './check-machine.ts';

const limits = { degradedAt: 0.8, unhealthyAt: 0.97 };

test.each([
  [0.79, 'healthy'],
  [0.8, 'degraded'],
  [0.97, 'unhealthy'],
])('a disk that is %d full is %s', (share, status) => {
  expect(judgeShare(share, limits, 'The disk', { share })).toMatchObject({ status, share });
});

test('each part of the machine can be looked at', async () => {
  expect(await checkDisk('.', false).look()).toMatchObject({ usedPercent: expect.any(Number) });
  expect(await checkMemory().look()).toMatchObject({ heapPercent: expect.any(Number), machinePercent: expect.any(Number) });
});

test('a blocked event loop is noticed, and forgiven at the next look', async () => {
  const loop = checkEventLoop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const until = performance.now() + 300;
  while (performance.now() < until) Math.sqrt(until);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await loop.look()).toMatchObject({ status: 'degraded' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await loop.look()).toMatchObject({ p99Ms: expect.any(Number) });
});
