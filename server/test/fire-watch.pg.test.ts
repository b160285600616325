import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { Line } from '@heard/shared/orders/orders-kinds.ts';
import { describe, expect, test } from 'vitest';
import { findRestaurantsToFire } from '../src/features/courses/courses-queries.ts';
import { loadFold, readLog } from '../src/platform/log/log-store.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let ahead = 0;
const clock = (): number => Date.now() + ahead;
const left = await openTestHouse({ clock });
const { ours, database } = left;
/** Two instances that both look after the same restaurant, all the time. */
const houses: TestHouse[] = [left, await openTestHouse({ beside: left, clock })];
for (const { house } of houses) await house.restaurants.at(ours.restaurant);
const scene = setScene(left);

/** What the database holds, whichever instance wrote it. */
async function stored(lineId: string): Promise<Line> {
  const fold = await loadFold(database.pool, ours.restaurant, '2000-01-01');
  return fold!.state.line.get(lineId)!;
}

async function becomes(lineId: string, status: Line['status'], withinMs = 4_000): Promise<Line> {
  const until = Date.now() + withinMs;
  for (;;) {
    const line = await stored(lineId);
    if (line.status === status || Date.now() > until) return line;
    await wait(25);
  }
}

const timed = async (ms: number): Promise<{ checkId: string; lineId: string }> => {
  const checkId = await scene.openCheck();
  return { checkId, lineId: await scene.order(checkId, { isHeld: true, fireAt: clock() + ms }) };
};

const firesOf = async (lineId: string): Promise<number> => {
  const { events } = await readLog(database.pool, ours.restaurant, 0, 5_000);
  return events.filter(({ type, changes }) => type === 'lines.fired' && changes.some(({ id }) => id === lineId)).length;
};

/** Over all instances. */
async function metric(name: string): Promise<number> {
  const values = houses.map(async ({ url }) => {
    const text = await (await fetch(`${url}/api/v1/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  });
  return (await Promise.all(values)).reduce((sum, value) => sum + value, 0);
}

describe('a held line with a time', () => {
  test('is fired when its time comes, and is late by no more than a moment', async () => {
    const { lineId } = await timed(300);
    const line = await becomes(lineId, 'fired');
    expect(line).toMatchObject({ status: 'fired', fireAt: null });
    expect(await metric('line_fire_delay_seconds_count')).toBe(1);
    expect(await metric('line_fire_delay_seconds_sum')).toBeLessThan(2);
    expect(await metric('lines_fired_late_total')).toBe(0);
  });

  test('is fired earlier when somebody thinks better of it', async () => {
    const { checkId, lineId } = await timed(10 * MINUTE);
    await scene.act('fireCourse', { checkId, course: 1, at: clock() + 200, isTogether: false });
    expect(await becomes(lineId, 'fired')).toMatchObject({ status: 'fired' });
  });

  test('is not fired where it was voided, fired by hand or paid for meanwhile', async () => {
    const [voided, fired, closed] = [await timed(500), await timed(500), await timed(500)];
    await scene.act('voidLine', { ...voided, reason: 'left' });
    await scene.act('fireLines', { checkId: fired.checkId, lineIds: [fired.lineId] });
    await scene.act('takePayment', { checkId: closed.checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 1_450 });
    await wait(900);
    expect([(await stored(voided.lineId)).status, await firesOf(voided.lineId)]).toEqual(['voided', 0]);
    expect(await firesOf(fired.lineId)).toBe(1);
    expect(await stored(closed.lineId)).toMatchObject({ status: 'held', fireAt: null });
  });
});

test('both instances look, and a line is fired once and counted once', async () => {
  const before = await metric('line_fire_delay_seconds_count');
  const { lineId } = await timed(500);
  await becomes(lineId, 'fired');
  await wait(500);
  expect(await firesOf(lineId)).toBe(1);
  const fold = await loadFold(database.pool, ours.restaurant, '2000-01-01');
  expect([...fold!.state.fire.values()].filter((fire) => fire.lineId === lineId)).toHaveLength(1);
  expect((await metric('line_fire_delay_seconds_count')) - before).toBe(1);
});

test('what came due while nobody looked is fired by whoever opens next, and the house is told how late it is', async () => {
  const lineIds = [(await timed(MINUTE)).lineId, (await timed(MINUTE)).lineId];
  ahead += MINUTE + 45 * SECOND;
  expect(await findRestaurantsToFire(database.pool, clock())).toEqual([ours.restaurant]);
  houses.push(await openTestHouse({ beside: left, clock }));
  for (const lineId of lineIds) expect(await becomes(lineId, 'fired')).toMatchObject({ status: 'fired' });
  expect(await findRestaurantsToFire(database.pool, clock())).toEqual([]);
  expect(await metric('lines_fired_late_total')).toBe(2);
});

test('a closed check is nobody’s to look after', async () => {
  const { checkId } = await timed(10 * MINUTE);
  await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 1_450 });
  expect(await findRestaurantsToFire(database.pool, clock() + 20 * MINUTE)).toEqual([]);
});
