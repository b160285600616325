import { expect, test } from 'vitest';
import { keptOf } from '@heard/shared/kitchen/quote-kept.ts';
import { secondsOf } from './cooks.ts';
import { madeUpDays, realDays } from './days.ts';
import { idFor } from './house-of.ts';
import { replay } from './replay.ts';
import { tableOf } from './table.ts';

const days = madeUpDays(14);
const learning = replay(days, 'learns');
const unlearned = replay(days, 'menu');
const near = (misses: readonly (readonly number[])[]): number => keptOf(misses.flat())!.near;

test('a week of bumps teaches to promise: far more is ready within two minutes of it than by the menu alone', () => {
  expect(near(learning.misses.slice(7))).toBeGreaterThan(near(unlearned.misses.slice(7)) + 0.15);
  expect(near(learning.misses.slice(7))).toBeGreaterThan(near(learning.misses.slice(0, 1)));
  expect(unlearned.learned).toEqual([]);
});

test('what was learned is near to what the cooks take, though they forget one ticket in fifteen', () => {
  const off = days[0]!.menu.flatMap(({ name }) => {
    const row = learning.learned.find(({ itemId, daypart }) => itemId === idFor(`dish ${name}`) && daypart === 'Evening');
    return row && row.count >= 40 ? [Math.abs(row.typical / secondsOf(name, true) - 1)] : [];
  });
  expect(off.length).toBeGreaterThan(20);
  expect(off.toSorted((a, b) => a - b)[Math.floor(off.length / 2)]).toBeLessThan(0.15);
});

test('the same days give the same table', () => {
  const spans = [{ says: 'all', from: 0, until: 14 }];
  const ways = { learning, menu: unlearned, known: unlearned };
  expect(tableOf(spans, { ...ways, learning: replay(days, 'learns') })).toBe(tableOf(spans, ways));
  expect(tableOf([{ says: 'none', from: 20, until: 30 }], ways)).not.toContain('none');
});

const real = realDays();
test.skipIf(real === null)(
  'a month of real orders (skipped where ../shared/data/service is not) keep half of their promises or more',
  () => {
    const { misses } = replay(real!.slice(0, 30), 'learns');
    expect(near(misses.slice(10))).toBeGreaterThan(0.5);
  },
);
