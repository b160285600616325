import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './at-work.ts';
import { answerAlarms, tableOf } from './screens.ts';
import { pairDevice } from './pair-device.ts';
import { tapDish } from './order-pad.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What moves is judged where it comes to rest. */
const STILL = { reducedMotion: 'reduce' } as const;

/** What axe finds on a screen by day and by night; every screen is looked at, whatever was found before. */
async function look(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, ...STILL });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any: [why], all: [more] }) => `${id} at ${target.join(' ')}: ${(why ?? more)?.message}`),
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

// Every screen is looked at twice, and a look takes a second or two.
test.describe.configure({ timeout: 120_000 });

test('screens before anybody is known', async ({ newDevice }) => {
  const page = await newDevice(STILL);
  await page.goto('/sign-in');
  await look(page, 'sign-in');
  await page.goto('/pair');
  await expect(page.getByRole('status').filter({ hasText: /^Code/ })).toBeVisible();
  await look(page, 'pairing');
});

test('what a server works with', async ({ signIn }) => {
  const page = await signIn('server', STILL);
  await look(page, 'floor plan');
  await page.getByRole('radio', { name: 'List' }).check();
  await look(page, 'floor list');
  await page.getByRole('radio', { name: 'Plan' }).check();
  await tableOf(page, '4').click();
  await look(page, 'free table');
  await tableOf(page, '3').click();
  await look(page, 'table with held courses');
  await page.getByRole('link', { name: 'Add to the order' }).click();
  await look(page, 'order pad');
  await tapDish(page, 'Bistecca');
  await look(page, 'modifiers');
  await page.keyboard.press('Escape');
  await page.goto('/checks');
  await look(page, 'checks');
  await page.getByRole('radio', { name: 'Paid' }).check();
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await look(page, 'receipt');
});

test('the till', async ({ signIn }) => {
  const page = await signIn('server', STILL);
  await tableOf(page, '5').click();
  await page.getByRole('link', { name: /^Check \d+/ }).click();
  await look(page, 'check');
  await page.getByRole('button', { name: /^Take cash/ }).click();
  await look(page, 'cash');
  await page.getByRole('button', { name: 'Exact' }).click();
  await look(page, 'change');
});

test('the kitchen', async ({ signIn }) => {
  const page = await signIn('cook', STILL);
  await expect(page.getByRole('article').first()).toBeVisible();
  await look(page, 'pass');
  await page.getByRole('button', { name: 'All-day' }).click();
  await look(page, 'all-day');
  await page.getByRole('button', { name: 'Recall' }).click();
  await look(page, 'recall');
});

test('what a manager works with, and a shared terminal', async ({ signIn, newDevice }) => {
  const manager = await signIn('manager', STILL);
  await expect(manager.getByRole('alert').getByRole('button', { name: 'I told them' })).toBeVisible({ timeout: 20_000 });
  await look(manager, 'alarm of an unheard ticket');
  await answerAlarms(manager);
  const terminal = await newDevice(STILL);
  await pairDevice({ manager, device: terminal, name: 'Bar till', kind: 'Shared terminal' });
  await look(manager, 'team');
  await expect(terminal.getByRole('heading', { name: 'Who is this?' })).toBeVisible();
  await look(terminal, 'faces');
  await terminal.getByRole('button', { name: /Sofia Conti/ }).click();
  await look(terminal, 'PIN pad');
});
