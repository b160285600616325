import { HOUR } from '@heard/shared/kernel/time.ts';
import { expect, test } from 'vitest';
import { generateEvening } from './generated-evening.ts';
import { clockOf } from './tempo.ts';

const evening = generateEvening({ seed: 3, orders: 400 });

test('the same seed gives the same evening, another seed another', () => {
  expect(generateEvening({ seed: 3, orders: 400 })).toEqual(evening);
  expect(generateEvening({ seed: 4, orders: 400 }).orders).not.toEqual(evening.orders);
});

test('orders come by the clock, between six and eleven, most of them in the middle', () => {
  const times = evening.orders.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect([times.at(0)! >= 18 * HOUR, times.at(-1)! <= 23 * HOUR]).toEqual([true, true]);
  const isRush = (at: number): boolean => at > 19.5 * HOUR && at < 21.5 * HOUR;
  expect(times.filter(isRush).length).toBeGreaterThan(times.length / 2);
});

test('whatever is ordered stands on the menu, once, with a price', () => {
  const names = evening.menu.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(evening.orders.every(({ dishes }) => dishes.length > 0 && dishes.every((dish) => names.includes(dish)))).toBe(true);
  expect(evening.menu.every(({ price }) => Number.isInteger(price) && price > 0)).toBe(true);
});

test('the clock of the service goes past midnight', () => {
  expect([clockOf(19 * HOUR + 300_000), clockOf(25 * HOUR)]).toEqual(['19:05', '01:00']);
});
