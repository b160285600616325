import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { rowsNow } from './api.ts';
import { test } from './at-work.ts';
import { demoTable } from './demo.ts';
import type { House } from './house.ts';
import { answerAlarms } from './screens.ts';
import { countFingers, orderOne, type Taps } from './taps.ts';

/** Issue of the front of house: the usual item, and any item. */
const MOST = { usual: 2, any: 4 } as const;
const DEVICES = { tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } } as const;

test.describe.configure({ timeout: 240_000 });

for (const [device, viewport] of Object.entries(DEVICES)) {
  test(`on a ${device} the usual item is two taps away, and any item of the menu four`, async ({ signIn, house }) => {
    const page = await signIn('server', { viewport, reducedMotion: 'reduce' });
    await answerAlarms(page);
    const taps = await measure(page, house);
    if (process.env['KEEP_TAPS']) keep(device, taps);
    expect(taps.length).toBeGreaterThanOrEqual(50);
    expect(taps.filter(({ isUsual }) => isUsual).length).toBeGreaterThanOrEqual(8);
    expect(taps.filter((one) => one.taps > (one.isUsual ? MOST.usual : MOST.any))).toEqual([]);
  });
}

/** Every item that has a price and is not 86: each is tapped from the pad as it opens, and taken off again. */
async function measure(page: Page, house: House): Promise<Taps[]> {
  const rows = await rowsNow(house);
  const categories = new Map(rows.category.map(({ id, name }) => [id, name]));
  await page.goto(`/floor/table/${demoTable('4')}/order`);
  await expect(page.getByRole('heading', { name: 'Table 4', exact: true })).toBeVisible();
  await countFingers(page);
  const taps: Taps[] = [];
  for (const { name, categoryId } of rows.item.filter(({ isOpen, isOut }) => !isOpen && !isOut)) {
    taps.push(await orderOne(page, name, categories.get(categoryId)!));
    await takeOff(page);
  }
  return taps;
}

async function takeOff(page: Page): Promise<void> {
  const review = page.getByRole('button', { name: /^1 item ·/ });
  const isPhone = await review.isVisible();
  if (isPhone) await review.click();
  await page.getByRole('button', { name: /^Remove / }).click();
  if (isPhone) await page.keyboard.press('Escape');
}

const DOCUMENT = join(import.meta.dirname, '../docs/benchmarks/taps.md');

/** `KEEP_TAPS=1 npx playwright test -c e2e e2e/taps.spec.ts` writes the tables of the document. */
function keep(device: string, taps: readonly Taps[]): void {
  const rows = [...taps]
    .sort((a, b) => Number(b.isUsual) - Number(a.isUsual) || a.taps - b.taps)
    .map((one) => `| ${[one.item, one.isUsual ? 'yes' : '', one.taps, one.way.join(' → '), one.isScrolled ? 'yes' : ''].join(' | ')} |`);
  const table = ['| item | usual | taps | way | scrolled to |', '|---|---|---|---|---|', ...rows].join('\n');
  const whole = readFileSync(DOCUMENT, 'utf8');
  const section = new RegExp(`(<!-- ${device} -->)[^]*(<!-- /${device} -->)`);
  writeFileSync(DOCUMENT, whole.replace(section, `$1\n${summary(taps)}\n\n${table}\n$2`));
}

function summary(taps: readonly Taps[]): string {
  const of = (some: readonly Taps[]): string => {
    const counts = [...new Set(some.map((one) => one.taps))].sort((a, b) => a - b);
    return counts.map((count) => `${some.filter((one) => one.taps === count).length} in ${count}`).join(', ');
  };
  return `The usual: ${of(taps.filter(({ isUsual }) => isUsual))}. All others: ${of(taps.filter(({ isUsual }) => !isUsual))}.`;
}
