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
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await look(page, 'tables to join');
  await page.keyboard.press('Escape');
  await tableOf(page, '1').click();
  await look(page, 'joined tables');
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

test('the editor of the floor plan', async ({ signIn }) => {
  const page = await signIn('manager', STILL);
  await page.goto('/floor/edit');
  await page.getByRole('heading', { name: 'Floor plan' }).waitFor();
  await look(page, 'floor plan editor');
  await tableOf(page, '9').focus();
  await look(page, 'editor with a table picked');
  await page.keyboard.press('Delete');
  await look(page, 'removing a table');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, 'fields of a table on a phone');
  await page.keyboard.press('Escape');
  await look(page, 'floor plan editor on a phone');
});

test('the till', async ({ signIn }) => {
  const page = await signIn('server', STILL);
  await tableOf(page, '5').click();
  await page.getByRole('link', { name: /^Check \d+/ }).click();
  await look(page, 'check');
  await page.getByRole('button', { name: /^Take payment/ }).click();
  await look(page, 'cash');
  await page.getByRole('button', { name: 'Exact' }).click();
  await look(page, 'change');
});

test('what is done to a check, and what a manager is asked for', async ({ signIn }) => {
  const page = await signIn('server', STILL);
  await tableOf(page, '5').click();
  await page.getByRole('link', { name: /^Check \d+/ }).click();
  for (const word of ['Split', 'Merge', 'Move', 'Discount', 'Void', 'Service']) {
    await page.getByRole('button', { name: word, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, word.toLowerCase());
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Comp', exact: true }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Long wait' }).click();
  await look(page, 'comp');
  await page.getByRole('button', { name: 'Ask: Comp 1 line' }).click();
  await look(page, 'how to ask');
  await page.getByRole('button', { name: 'Ask a manager' }).click();
  await look(page, 'waiting for a manager');
  const manager = await signIn('manager', STILL);
  await answerAlarms(manager);
  await manager.getByRole('button', { name: '1 to decide' }).click();
  await look(manager, 'what a manager decides');
  await manager.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText(/said yes. It is done/)).toBeVisible();
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

test('the stations of the kitchen', async ({ signIn }) => {
  const page = await signIn('manager', STILL);
  await answerAlarms(page);
  await page.goto('/kitchen/stations');
  await page.getByRole('heading', { name: 'Stations', level: 1 }).waitFor();
  await look(page, 'stations');
  for (const name of [
    'Change Bar',
    'Close Bar',
    'Close Pantry & Fry',
    'Change the parts of the day',
    'Change Affogato',
    'Change Green salad',
  ]) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, name.toLowerCase());
    await page.keyboard.press('Escape');
  }
});

test('what the kitchen has learned, and how promises were kept', async ({ signIn }) => {
  const page = await signIn('manager', STILL);
  await answerAlarms(page);
  await page.goto('/day');
  await page.getByRole('link', { name: 'Kitchen times' }).click();
  await page.getByRole('table', { name: 'How long dishes take' }).waitFor();
  await look(page, 'kitchen times');
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

test('what a manager says and looks up: the rules of the house, and checks of other days', async ({ signIn }) => {
  const page = await signIn('manager', STILL);
  await answerAlarms(page);
  await page.goto('/day');
  await page.getByRole('link', { name: 'House rules' }).click();
  await page.getByLabel('Service charge, percent').fill('120');
  await expect(page.getByText('A percentage from 0 to 100, like 12.5.')).toBeVisible();
  await look(page, 'house rules, one of them wrong');
  await page.goto('/day');
  await page.getByRole('link', { name: 'Earlier checks' }).click();
  await expect(page.getByText('No check was paid on this day')).toBeVisible();
  await look(page, 'no earlier checks');
  await page.getByLabel('Day').fill((await page.getByLabel('Day').getAttribute('max'))!);
  const [last] = await page
    .getByRole('list', { name: /^Paid checks/ })
    .getByRole('button')
    .all();
  await look(page, 'checks of a day');
  await last!.click();
  await expect(page).toHaveURL(/\/checks\//);
});
