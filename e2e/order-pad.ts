import { expect, type Page } from '@playwright/test';
import { tableOf } from './screens.ts';

/** Seats a party at a free table and opens its order pad. */
export async function seatAndOrder(page: Page, table: string, guests: number): Promise<void> {
  await tableOf(page, table).click();
  await page.getByRole('button', { name: `Seat ${guests}`, exact: true }).click();
  await page.getByRole('link', { name: 'Take the order' }).click();
  await expect(page.getByRole('heading', { name: `Table ${table}`, exact: true })).toBeVisible();
}

/** Found by typing the beginning of its name; the first match is taken. */
export async function tapDish(page: Page, dish: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the menu' }).fill(dish);
  await page.getByRole('button', { name: new RegExp(`^${dish}`) }).click();
}

/** Answers what a dish asks. */
export async function chooseModifiers(page: Page, dish: string, ...names: string[]): Promise<void> {
  const sheet = page.getByRole('dialog', { name: dish });
  for (const name of names) await sheet.getByLabel(name, { exact: true }).check();
  await sheet.getByRole('button', { name: /^Add/ }).click();
  await expect(sheet).toBeHidden();
}

export const send = (page: Page): Promise<void> => page.getByRole('button', { name: /^Send \d/ }).click();
