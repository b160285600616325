import { expect, type Page } from '@playwright/test';
import { actNow, rowsNow } from './api.ts';
import { test } from './at-work.ts';
import type { House } from './house.ts';

/** A cooking ticket of several dishes, to do things to. */
async function severalDishes(house: House) {
  const { ticket } = await rowsNow(house);
  return ticket.find(({ status, lines, changedAt }) => status === 'cooking' && lines.length > 1 && changedAt === null)!;
}
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('main *')].filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''),
    );
    const isSeen = (one: Element): boolean => !one.closest('.visually-hidden') && one.getClientRects().length > 0;
    return Math.min(...texts.filter(isSeen).map((one) => parseFloat(getComputedStyle(one).fontSize)));
  });

test('a line that is cancelled stays struck through until the kitchen has seen it', async ({ house, signIn }) => {
  const cook = await signIn('cook');
  await cook.setViewportSize({ width: 1_920, height: 1_080 });
  const { id, checkId, stationId, lines } = await severalDishes(house);
  await cook.getByLabel('Station').selectOption(stationId);
  const ticket = cook.locator(`[data-ticket="${id}"]`);
  await expect(ticket).toBeVisible();
  const [gone] = lines;
  await actNow(house, `/checks/${checkId}/lines/${gone!.lineId}/void`, { reason: 'changed mind' });
  await expect(ticket.getByRole('alert')).toContainText(`Changed Cancelled: ${gone!.quantity} ${gone!.name}`);
  await expect(ticket.getByRole('button', { name: /^Bump/ })).toHaveCount(0);
  await ticket.getByRole('button', { name: /^Seen/ }).click();
  await expect(ticket.getByRole('alert')).toHaveCount(0);
  await cook.waitForTimeout(500);
  await ticket.getByRole('button', { name: /done$/ }).first().click();
  await expect.poll(async () => (await rowsNow(house)).ticket.find((one) => one.id === id)!.lines.some(({ isDone }) => isDone)).toBe(true);
});

test('an order leaves the pass as one, and comes back as one', async ({ house, signIn }) => {
  const expo = await signIn('cook');
  await expo.goto('/expo');
  const order = expo.getByRole('article').first();
  await expect(order).toBeVisible();
  const table = (await order.getByRole('heading').first().textContent())!;
  const same = expo.getByRole('article', { name: table, exact: true }).first();
  for (;;) {
    const bump = same.getByRole('button', { name: /^(Bump|Seen|I have read it)/ }).first();
    if ((await bump.count()) === 0) break;
    await bump.click();
    await expo.waitForTimeout(450);
  }
  await same.getByRole('button', { name: /^Send out/ }).click();
  await expo.waitForTimeout(450);
  await expo.getByRole('button', { name: /is out\s*Undo/ }).click();
  await expect(same.getByRole('button', { name: /^Send out/ })).toBeVisible();
  const { ticket } = await rowsNow(house);
  expect(ticket.some(({ status }) => status === 'ready')).toBe(true);
});

test('whatever hangs on a wall of 1080 lines is read at three metres', async ({ signIn }) => {
  const cook = await signIn('cook');
  await cook.setViewportSize({ width: 1_920, height: 1_080 });
  for (const path of ['/kitchen', '/expo', '/runner', '/ready']) {
    await cook.goto(path);
    await cook.getByRole('listitem').first().waitFor();
    expect(await smallest(cook), path).toBeGreaterThanOrEqual(28);
  }
});
