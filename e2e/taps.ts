import type { Locator, Page } from '@playwright/test';

/** What it takes to have one of an item standing in the draft, from the opened pad. */
export interface Taps {
  readonly item: string;
  readonly isUsual: boolean;
  readonly taps: number;
  /** What was tapped, in order. */
  readonly way: readonly string[];
  /** Its tile, or what had to be answered, was not in sight at first. */
  readonly isScrolled: boolean;
}

/** Counts what a finger does, whatever the test believes that it did. */
export async function countFingers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = Object.assign(globalThis, { fingers: 0 });
    const count = (event: Event): void => {
      if (event.isTrusted) counted.fingers += 1;
    };
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, count, { capture: true });
  });
}

const fingers = (page: Page, from = 0): Promise<number> =>
  page.evaluate((before) => (globalThis as unknown as { fingers: number }).fingers - before, from);

const tileOf = (page: Page, item: string): Locator =>
  page
    .getByRole('main')
    .locator('button.item')
    .filter({ has: named(page, item) });
const named = (page: Page, item: string): Locator => page.locator('.item-name').getByText(item, { exact: true });
const draftOf = (page: Page): Locator => page.getByRole('list', { name: 'Not sent yet' });

interface Walk {
  readonly page: Page;
  readonly way: string[];
  isScrolled: boolean;
}

async function tap(walk: Walk, what: Locator, says: string): Promise<void> {
  const box = await what.boundingBox();
  const size = walk.page.viewportSize()!;
  if (!box || box.y < 0 || box.y + box.height > size.height || box.x < 0 || box.x + box.width > size.width) walk.isScrolled = true;
  await what.click();
  walk.way.push(says);
}

/** The way a practised thumb goes: the tile, then what most have, or what has to be said and no more. */
export async function orderOne(page: Page, item: string, category: string): Promise<Taps> {
  await page.getByRole('navigation', { name: 'Categories' }).getByRole('button', { name: 'Usual', exact: true }).click();
  const before = await fingers(page);
  const walk: Walk = { page, way: [], isScrolled: false };
  const isUsual = await tileOf(page, item).isVisible();
  if (!isUsual)
    await tap(walk, page.getByRole('navigation', { name: 'Categories' }).getByRole('button', { name: category, exact: true }), category);
  await tap(walk, tileOf(page, item), item);
  const sheet = page.getByRole('dialog', { name: item, exact: true });
  if (await sheet.isVisible()) await answer(walk, sheet);
  await draftOf(page).or(page.locator('.pad-last')).getByText(item).first().waitFor();
  return { item, isUsual, taps: await fingers(page, before), way: walk.way, isScrolled: walk.isScrolled };
}

async function answer(walk: Walk, sheet: Locator): Promise<void> {
  const usual = sheet.getByRole('button', { name: /^As usual/ });
  if (await usual.isVisible()) return tap(walk, usual, 'As usual');
  while (await sheet.isVisible()) {
    const finish = sheet.getByRole('button', { name: /: add$/ }).first();
    if (await finish.isVisible()) return tap(walk, finish, (await finish.getAttribute('aria-label')) ?? '');
    const group = sheet.getByRole('group').filter({ hasText: 'required' }).first();
    const option = group.locator('label.option:not(:has(:disabled))').first();
    await tap(walk, option, (await option.locator('.option-name').textContent()) ?? '');
  }
}
