import { expect, type Locator, type Page } from '@playwright/test';
import { send, tapDish } from './order-pad.ts';

/** Dishes for one guest, tapped and not sent yet. */
export async function orderFor(page: Page, seat: number, course: number, ...dishes: string[]): Promise<void> {
  await page.getByRole('radio', { name: `Seat ${seat}`, exact: true }).check();
  await page.getByRole('radio', { name: `Course ${course}`, exact: true }).check();
  for (const dish of dishes) await tapDish(page, dish);
}

export async function sendOne(page: Page, dish: string): Promise<void> {
  await tapDish(page, dish);
  await send(page);
}

export const actionsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'What to do with this check' });

/** Something on the side of the check, and its sheet. */
export async function openDeed(page: Page, word: string): Promise<Locator> {
  await actionsOf(page).getByRole('button', { name: word, exact: true }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
}

/** The first half in cash, the second by card, eighteen percent on each. */
export async function payInHalves(page: Page, slip: string): Promise<void> {
  await actionsOf(page)
    .getByRole('button', { name: /^Take payment/ })
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /^Change the amount/ }).click();
  await sheet.getByRole('button', { name: /^One of 2/ }).click();
  await sheet.getByRole('button', { name: /^Change the tip/ }).click();
  await sheet.getByRole('button', { name: /^18/ }).click();
  await sheet.getByRole('button', { name: /^Exact/ }).click();
  await expect(sheet.getByText('Still due', { exact: true })).toBeVisible();
  await sheet.getByRole('button', { name: 'Take more' }).click();
  await sheet.getByRole('radio', { name: 'Card', exact: true }).check();
  await sheet.getByLabel('Number on the slip').fill(slip);
  await sheet.getByRole('button', { name: /was paid by card$/ }).click();
  await expect(sheet.getByText('Paid exactly')).toBeVisible();
  await sheet.getByRole('button', { name: 'Done' }).click();
}

/** A row of a report, as it is read. */
export const figureOf = (page: Page, table: string, word: string): Locator =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: word, exact: true }) })
    .getByRole('cell');
