import { expect, type Locator, type Page } from '@playwright/test';
import { demoTable } from './demo.ts';
import { rowsNow } from './api.ts';
import { test } from './at-work.ts';
import type { House } from './house.ts';
import { answerAlarms, linkOf, tableOf } from './screens.ts';

const panelOf = (page: Page, name: string): Locator => page.getByRole('complementary', { name: `Table ${name}`, exact: true });

async function partyOf(house: House, table: string) {
  const { party } = await rowsNow(house);
  return party.find(({ tableId, leftAt }) => tableId === demoTable(table) && leftAt === null);
}

test('two servers change one table at once: both changes stand, on both pages', async ({ signIn, house }) => {
  const [one, other] = [await signIn('server'), await signIn('manager')];
  for (const page of [one, other]) {
    await answerAlarms(page);
    await tableOf(page, '6').click();
  }
  await Promise.all([
    panelOf(one, '6').getByRole('group', { name: 'Guests' }).getByRole('button', { name: 'More' }).click(),
    panelOf(other, '6').getByLabel('Served by').selectOption({ label: 'Priya Nair' }),
  ]);
  for (const page of [one, other]) await expect(panelOf(page, '6').getByText(/^7 covers · served by Priya Nair/)).toBeVisible();
  const { member } = await rowsNow(house);
  const priya = member.find(({ name }) => name === 'Priya Nair')!.id;
  expect(await partyOf(house, '6')).toMatchObject({ covers: 7, serverId: priya });
});

test('where only one of two can be right, the other is told, and nothing is lost in silence', async ({ signIn, house }) => {
  const [away, here] = [await signIn('server'), await signIn('manager')];
  for (const page of [away, here]) await answerAlarms(page);
  // What the floor leads to is fetched while nothing else happens.
  await away.waitForTimeout(3_000);

  await away.context().setOffline(true);
  await expect(linkOf(away)).toContainText('Offline', { timeout: 6_000 });
  await tableOf(away, '8').click();
  await away.getByRole('button', { name: 'Seat 2', exact: true }).click();
  await expect(panelOf(away, '8').getByText(/^2 covers/)).toBeVisible();
  await tableOf(here, '8').click();
  await here.getByRole('button', { name: 'Seat 4', exact: true }).click();
  await expect.poll(async () => (await partyOf(house, '8'))?.covers).toBe(4);

  await away.context().setOffline(false);
  await away.getByRole('button', { name: '1 refused' }).click({ timeout: 20_000 });
  const tray = away.getByRole('dialog', { name: 'Not accepted' });
  await expect(tray).toContainText('Seating a party for table 8');
  await expect(tray).toContainText('Table 8 is taken.');
  await expect(panelOf(away, '8').getByText(/^4 covers/)).toBeVisible();
});

test('two managers draw the room at once and see each other’s tables move', async ({ signIn, house }) => {
  const [one, other] = [await signIn('manager'), await signIn('owner')];
  for (const page of [one, other]) {
    await answerAlarms(page);
    await page.getByRole('link', { name: 'Edit the floor plan' }).click();
    await expect(page.getByRole('heading', { name: 'Floor plan' })).toBeVisible();
  }
  const before = (await rowsNow(house)).table.find(({ name }) => name === '8')!;
  await drag(one, tableOf(one, '8'), 60, 40);
  await tableOf(other, '4').focus();
  await other.keyboard.press('ArrowRight');
  await expect(tableOf(one, '4')).toHaveAttribute('aria-label', /5\.05 m from the left/);
  await expect.poll(async () => (await rowsNow(house)).table.find(({ name }) => name === '8')!.x).not.toBe(before.x);
  const moved = (await rowsNow(house)).table.find(({ name }) => name === '8')!;
  await expect(tableOf(other, '8')).toHaveAttribute('aria-label', new RegExp(`${(moved.x / 100).toFixed(2)} m from the left`));

  await one.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await rowsNow(house)).table.find(({ name }) => name === '8')!.x).toBe(before.x);
  expect((await rowsNow(house)).table.find(({ name }) => name === '4')!.x).toBe(505);
});

async function drag(page: Page, what: Locator, dx: number, dy: number): Promise<void> {
  const box = (await what.boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 4 });
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 });
  await page.mouse.up();
}
