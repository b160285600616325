import { expect } from '@playwright/test';
import { HOUR } from '@heard/shared/kernel/time.ts';
import { test } from './at-work.ts';
import { stayAway } from './days-offline.ts';

test('three days away, the tab killed, signed out and in again: all of it arrives once, in order', async ({ browser, house }) => {
  test.setTimeout(120_000);
  const { sent, arrived, refused } = await stayAway(browser, house, { orders: 6, away: 72 * HOUR });
  expect([arrived, refused]).toEqual([sent, 0]);
});
