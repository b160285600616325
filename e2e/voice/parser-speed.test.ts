import { ENGLISH } from '@heard/shared/voice/english.ts';
import { readyMenu } from '@heard/shared/voice/menu-tree.ts';
import { parseOrder } from '@heard/shared/voice/parse-order.ts';
import { expect, test } from 'vitest';
import { fastest } from './fastest.ts';
import { largeMenu, largeOrders } from './large-menu.ts';

/** Microseconds. */
const MOST = 2_000;

test('off a menu of a thousand items, 99 of 100 orders are drafted within 2 ms', () => {
  const menu = readyMenu(largeMenu, ENGLISH);
  expect(menu.items.size).toBe(1_000);
  const times = largeOrders(500)
    .map((text) => fastest(() => parseOrder(menu, text)).micros)
    .sort((left, right) => left - right);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThanOrEqual(MOST);
});
