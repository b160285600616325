import type { Locator, Page } from '@playwright/test';

/** The demo's accounts. */
export type Account = 'owner' | 'manager' | 'server' | 'cook';
export const PASSWORD = 'heard-demo';

/** Through the sign-in page, until the first screen of the role follows the house. */
export async function signInOn(page: Page, who: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${who}@demo.test`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(who === 'cook' ? '**/kitchen' : '**/floor');
  await page.getByText('Live', { exact: true }).waitFor();
}

/** What the bar says about the link to the house. */
export const linkOf = (page: Page): Locator => page.getByRole('banner').getByRole('status').first();

/** A table on the floor plan, whatever stands there now; those that need somebody stand in the rail as well. */
export const tableOf = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(`^Table ${name},`) }).first();

/** What hangs on the kitchen's wall for a table. */
export const ticketOf = (page: Page, table: string, dish: string): Locator =>
  page.getByRole('article', { name: table, exact: true }).filter({ hasText: dish });

/** The alarm of a ticket nobody has on a screen. */
export const alarmOf = (page: Page): Locator => page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'I told them' }) });

/** Somebody who is not to be stopped by what others left unheard. */
export const answerAlarms = (page: Page): Promise<void> =>
  page.addLocatorHandler(alarmOf(page), (alarm) => alarm.getByRole('button', { name: 'I told them' }).click(), { noWaitAfter: true });
