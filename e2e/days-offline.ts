import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { rowsNow } from './api.ts';
import type { House } from './house.ts';
import { send, tapDish } from './order-pad.ts';
import { signInOn } from './screens.ts';

export interface DaysOffline {
  readonly orders: number;
  /** The device's clock is set forward by so much while it is away, ms. */
  readonly away: number;
}

export interface DaysOfflineFindings {
  readonly sent: readonly string[];
  readonly arrived: readonly string[];
  readonly refused: number;
  readonly seconds: number;
}

/**
 * FAULTS 21: a device takes orders without network, its tab is killed, somebody signs out and in again, days pass on its clock; then
 * it comes back. Each order is on a tab named by its number, so that what arrived tells how often and in which order.
 */
export async function stayAway(browser: Browser, house: House, { orders, away }: DaysOffline): Promise<DaysOfflineFindings> {
  const context = await browser.newContext({ baseURL: house.url, viewport: { width: 1180, height: 820 } });
  const page = await context.newPage();
  await signInOn(page, 'server');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 });
  const before = new Set((await rowsNow(house)).check.map(({ id }) => id));
  const names = Array.from({ length: orders }, (_, at) => `Away ${String(at + 1).padStart(3, '0')}`);
  const half = Math.ceil(orders / 2);

  await context.setOffline(true);
  await takeOrders(page, names.slice(0, half));
  const second = await killTab(context, page);
  await takeOrders(second, names.slice(half));
  await second.evaluate(setClockForward, away);
  await signOutAllTheSame(second);
  await expect(second.getByText(`On this device: ${orders * 2} taps not sent yet`)).toBeVisible();

  const started = performance.now();
  await context.setOffline(false);
  const third = await context.newPage();
  await third.addInitScript(setClockForward, away);
  await second.close();
  await signInOn(third, 'server');
  await nothingWaits(third);
  const { check, line } = await rowsNow(house);
  const refused = await third.getByRole('button', { name: /\d refused/ }).count();
  const linesOn = (checkId: string): number => line.filter((one) => one.checkId === checkId).length;
  const arrived = check
    .filter(({ id }) => !before.has(id))
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, name }) => (linesOn(id) === 1 ? name : `${name} with ${linesOn(id)} lines`));
  await context.close();
  return { sent: names, arrived, refused, seconds: Math.round((performance.now() - started) / 1_000) };
}

/** A tab for each, and an order of one dish onto it. */
async function takeOrders(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('link', { name: 'Checks' }).first().click();
    await page.getByLabel('Name of the new tab').fill(name);
    await page.getByRole('button', { name: 'Open tab' }).click();
    await page.waitForURL('**/order');
    await tapDish(page, 'Lemonade');
    await send(page);
  }
}

/** No time to say goodbye: the process behind the page is gone. */
async function killTab(context: BrowserContext, page: Page): Promise<Page> {
  const devtools = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // Nobody is left to answer.
  void devtools.send('Page.crash').catch(() => {});
  await gone;
  const next = await context.newPage();
  await page.close();
  await next.goto('/checks');
  return next;
}

/** Asks the device's own disk: what a screen says may be older, or not there yet. */
async function nothingWaits(page: Page): Promise<void> {
  const waiting = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open('heard');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const reading = opening.result.transaction('commands').objectStore('commands').getAll();
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      opening.result.close();
      return (reading.result as { seq: number | null }[]).filter(({ seq }) => seq === null).length;
    });
  await expect.poll(waiting, { timeout: 240_000 }).toBe(0);
}

/** Runs in the page. */
function setClockForward(ms: number): void {
  const wall = Date.now.bind(Date);
  Date.now = () => wall() + ms;
}

async function signOutAllTheSame(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^You:/ }).click();
  await page.getByRole('button', { name: 'Sign out all the same' }).click();
  await page.waitForURL('**/sign-in*');
}
