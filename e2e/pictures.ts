import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { openHouse } from './house.ts';
import { signInOn, tableOf } from './screens.ts';

/** `npm run pictures`: what the house looks like, with the demo's fixed data, for the documents. */
const TO = join(import.meta.dirname, '../docs/pictures');

const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1_180, height: 820 },
  wall: { width: 1_920, height: 1_080 },
  wall4k: { width: 3_840, height: 2_160 },
} as const;
type Size = keyof typeof SIZES;

interface Picture {
  readonly name: string;
  readonly who?: 'server' | 'manager' | 'cook';
  readonly sizes: readonly Size[];
  readonly scheme?: 'light' | 'dark';
  /** From where the role begins to what is to be seen. */
  readonly go: (page: Page) => Promise<unknown>;
}

const ALL: readonly Size[] = ['phone', 'tablet', 'wall'];

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', sizes: ALL, go: (page) => page.goto('/sign-in') },
  { name: 'floor', who: 'server', sizes: ALL, go: (page) => tableOf(page, '3').waitFor() },
  { name: 'floor-dark', who: 'server', sizes: ALL, scheme: 'dark', go: (page) => tableOf(page, '3').waitFor() },
  { name: 'floor-editor', who: 'manager', sizes: ALL, go: drawTheRoom },
  { name: 'order-pad', who: 'server', sizes: ALL, go: takeAnOrder },
  { name: 'check', who: 'server', sizes: ALL, go: openCheck },
  { name: 'split', who: 'server', sizes: ALL, go: splitACheck },
  { name: 'payment', who: 'server', sizes: ALL, go: payACheck },
  {
    name: 'door',
    who: 'manager',
    sizes: ALL,
    go: (page) => page.goto('/door').then(() => page.getByRole('heading', { level: 1 }).waitFor()),
  },
  {
    name: 'till',
    who: 'manager',
    sizes: ALL,
    go: (page) => page.goto('/till').then(() => page.getByRole('heading', { level: 1 }).waitFor()),
  },
  {
    name: 'day',
    who: 'manager',
    sizes: ALL,
    go: (page) => page.goto('/day').then(() => page.getByRole('heading', { level: 1 }).waitFor()),
  },
  { name: 'kitchen', who: 'cook', sizes: [...ALL, 'wall4k'], go: (page) => page.getByRole('article').first().waitFor() },
  { name: 'kitchen-all-day', who: 'cook', sizes: ['tablet', 'wall'], go: countAllDay },
  { name: 'kitchen-keys', who: 'cook', sizes: ['wall'], go: learnKeys },
  { name: 'expo', who: 'cook', sizes: [...ALL, 'wall4k'], go: (page) => visit(page, '/expo') },
  { name: 'runner', who: 'cook', sizes: ['phone', 'tablet'], go: (page) => visit(page, '/runner') },
  {
    name: 'guests-screen',
    who: 'cook',
    sizes: ['tablet', 'wall'],
    go: (page) => page.goto('/ready').then(() => page.getByRole('listitem').first().waitFor()),
  },
];

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('article').first().waitFor();
}

async function countAllDay(page: Page): Promise<void> {
  await page.getByRole('article').first().waitFor();
  await page.getByRole('button', { name: 'All-day' }).click();
  await page.getByRole('complementary', { name: 'All-day' }).waitFor();
}

async function learnKeys(page: Page): Promise<void> {
  await page.getByRole('article').first().waitFor();
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('button', { name: /^Next page/ }).click();
}

async function drawTheRoom(page: Page): Promise<void> {
  await page.goto('/floor/edit');
  await page
    .getByRole('button', { name: /^Table 9\b/ })
    .first()
    .click();
}

async function takeAnOrder(page: Page): Promise<void> {
  await tableOf(page, '3').click();
  await page.getByRole('link', { name: 'Add to the order' }).click();
  const search = page.getByRole('searchbox', { name: 'Search the menu' });
  for (const dish of ['Burrata', 'Focaccia', 'Lemonade']) {
    await search.fill(dish);
    await page.getByRole('button', { name: new RegExp(`^${dish}`) }).click();
  }
  await search.fill('');
  await search.blur();
}

async function openCheck(page: Page): Promise<void> {
  await tableOf(page, '5').click();
  await page.getByRole('link', { name: /^Check \d+/ }).click();
  await page.getByRole('button', { name: /^Take payment/ }).waitFor();
}

async function splitACheck(page: Page): Promise<void> {
  await openCheck(page);
  await page.goto(`${page.url().split('?')[0]}?do=split`);
  await page.getByRole('dialog').waitFor();
}

async function payACheck(page: Page): Promise<void> {
  await openCheck(page);
  await page.getByRole('button', { name: /^Take payment/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function take(browser: Browser, url: string, { name, who, sizes, scheme = 'light', go }: Picture): Promise<void> {
  for (const size of sizes) {
    const context = await browser.newContext({ baseURL: url, viewport: SIZES[size], colorScheme: scheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    if (who) await signInOn(page, who);
    await go(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(TO, `${name}-${size}.png`), caret: 'hide', animations: 'disabled' });
    await context.close();
  }
}

mkdirSync(TO, { recursive: true });
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
// A house of its own for each: times read the same, and nothing that one picture needed shows in another.
for (const picture of PICTURES) {
  const house = await openHouse();
  await take(browser, house.url, picture);
  await house.close();
}
await browser.close();
