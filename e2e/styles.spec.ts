import { expect } from '@playwright/test';
import { test } from './at-work.ts';
import { tableOf } from './screens.ts';

test('the layers of style keep their order in the build: a button looks like one, and so does a link that acts as one', async ({
  signIn,
}) => {
  const page = await signIn('server', { reducedMotion: 'reduce', colorScheme: 'light' });
  await tableOf(page, '4').click();
  const usual = page.getByRole('button', { name: 'Seat 4', exact: true });
  await expect(usual).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const ink = await usual.evaluate((button) => getComputedStyle(button).color);
  await usual.click();
  const next = page.getByRole('link', { name: 'Take the order' });
  await expect(next).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  // Were the reset stronger than the button, the link would keep the ink of its surroundings.
  await expect(next).toHaveCSS('color', ink);
});
