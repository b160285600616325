import { randomUUID } from 'node:crypto';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { expect, test } from 'vitest';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';

// In Dublin the clocks go back at 1:00 UTC on 25 October 2026; the house's day ends at 4:00.
let now = Date.parse('2026-10-24T21:10:00Z');
const house = await openTestHouse({ clock: () => now });
const { ours } = house;
await house.house.restaurants.at(ours.restaurant);
const scene = setScene(house);

async function figuresNow(): Promise<SalesFigures> {
  const { status, body } = await house.ask(`/restaurants/${ours.restaurant}/reports/x`, { token: await house.tokenOf('manager') });
  expect(status).toBe(200);
  return body['figures'] as SalesFigures;
}

test('through the night on which an hour comes twice, past midnight and the cutoff, each sale counts once, in its own day', async () => {
  const last = new Map<string, SalesFigures>();
  let sold = 0;
  for (; now < Date.parse('2026-10-25T08:00:00Z'); now += 35 * MINUTE) {
    const checkId = await scene.openCheck();
    await scene.order(checkId);
    await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 1_450 });
    sold += 1;
    const figures = await figuresNow();
    last.set(figures.businessDay, figures);
  }
  expect([...last.keys()]).toEqual(['2026-10-24', '2026-10-25']);
  expect([...last.values()].reduce((sum, { checks }) => sum + checks, 0)).toBe(sold);
  expect([...last.values()].reduce((sum, { paid }) => sum + paid, 0)).toBe(sold * 1_450);
  // 21:10 to 3:35 UTC; the first one after the cutoff is the one of 4:10.
  expect(last.get('2026-10-24')!.checks).toBe(12);
});
