import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './at-work.ts';
import { linkOf } from './screens.ts';
import { nextRelease } from './next-release.ts';

/** Once the app is kept on this device, and answers from there. */
const keptHere = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 });

test('the app can be installed, with ways to the floor, the kitchen and a new tab', async ({ signIn }) => {
  const page = await signIn('server');
  await keptHere(page);
  const devtools = await page.context().newCDPSession(page);
  const { manifest, errors } = await devtools.send('Page.getAppManifest').then((said) => ({ manifest: said.data!, errors: said.errors }));
  expect(errors).toEqual([]);
  const { shortcuts, icons } = JSON.parse(manifest) as { shortcuts: { url: string }[]; icons: { src: string }[] };
  for (const { src } of icons) expect((await page.request.get(src)).status()).toBe(200);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A window that leaves no trace cannot install anything; a device's own can.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  expect(shortcuts.map(({ url }) => url)).toEqual(['/floor', '/kitchen', '/checks?new']);
  await page.goto('/checks?new');
  await expect(page.getByLabel('Name of the new tab')).toBeFocused();
});

test('without network any address of the house opens from this device', async ({ signIn }) => {
  const page = await signIn('server');
  await keptHere(page);
  await page.waitForTimeout(1_000);
  await page.context().setOffline(true);
  await page.goto('/checks');
  await expect(page.getByRole('heading', { name: 'Checks' })).toBeVisible();
  await expect(linkOf(page)).toContainText('Offline', { timeout: 8_000 });
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('a release under an open page waits for a quiet moment, and says that it came', async ({ signIn }) => {
  const page = await signIn('server');
  await keptHere(page);
  await test.step('nothing happens while somebody is at work', async () => {
    await page.evaluate(() => localStorage.setItem('heard.draft.somewhere', '{"orderId":"o","lines":[{}]}'));
    await nextRelease(page);
    await expect(page.getByText('A new release is here.')).toBeVisible({ timeout: 15_000 });
  });
  await test.step('it takes over when asked to, and what was typed is still there', async () => {
    await page.getByRole('button', { name: 'Load it now' }).click();
    await expect(page.getByText('Heard was renewed')).toBeVisible({ timeout: 20_000 });
    expect(await page.evaluate(() => localStorage.getItem('heard.draft.somewhere'))).toContain('"o"');
  });
});

test('the worker names every file that a screen may come to need', () => {
  const dist = join(import.meta.dirname, '../client/dist');
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => /\.(js|css)$/.test(file));
  expect(scripts.filter((file) => !worker.includes(`/assets/${file}`))).toEqual([]);
});
