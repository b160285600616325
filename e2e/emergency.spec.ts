import { expect } from '@playwright/test';
import { test } from './at-work.ts';

test('with the house gone and nobody signed in, the emergency pad sells, counts and keeps its slips', async ({ signIn }) => {
  const page = await signIn('server');
  await page.evaluate(() => navigator.serviceWorker.ready);
  // What the floor knows is kept on the device a moment after it was seen.
  await page.waitForTimeout(3_000);
  const context = page.context();
  await context.setOffline(true);

  await test.step('the bar leads there', async () => {
    await page.getByRole('link', { name: 'Emergency pad' }).click();
    await expect(page.getByRole('heading', { name: 'Emergency pad' })).toBeVisible();
    await expect(page.getByText(/^Prices and taxes as/)).toBeVisible();
  });

  await test.step('a dish of the menu is sold with its tax', async () => {
    await page.getByLabel('Table').fill('12');
    await page.getByLabel('Dish').fill('burrata');
    await page.getByRole('button', { name: /^Burrata/ }).click();
    await page.getByRole('button', { name: 'One Burrata more' }).click();
    await expect(page.locator('#totals')).toContainText('Tax');
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await expect(page.getByText(/^1 slip to enter/)).toBeVisible();
  });

  await test.step('a new tab of the device still has it, until it is entered', async () => {
    const later = await context.newPage();
    await later.goto('/emergency.html');
    await expect(later.getByText(/^1 slip to enter/)).toBeVisible();
    await later.getByRole('button', { name: /is entered$/ }).click();
    await expect(later.getByText('No slip waits to be entered.')).toBeVisible();
    // The first tab hears of it.
    await expect(page.getByText('No slip waits to be entered.')).toBeVisible();
  });
});
