import { expect, test } from '@playwright/test';
test('x', async ({ page }) => {
  await page.goto(process.env['HEARD_E2E_URL']! + '/sign-in');
  expect(await page.title()).toBeTruthy();
});
