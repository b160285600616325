import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { happened } from '@heard/shared/live/rule.ts';
import { createPool } from '../../../server/src/platform/db/pool.ts';
import { actOf } from '../../../server/src/platform/log/act.ts';
import { makeRestaurants } from '../../../server/src/platform/log/restaurants.ts';
import { median } from '../measure.ts';
import { within, type Measured, type Pace, type Row } from '../row.ts';
import { checkId, dishId, houseId, tableId } from '../stage/bench-house.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { BIG, growth } from '../stage/big-house.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { chosenHouse, keptSession, type Kept } from '../stage/kept-session.ts';
import { openBrowser, SLOW_CPU, slowDown } from '../stage/open-browser.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage, StageDatabase } from '../stage/stage.ts';

const [USUAL, LARGE] = [1, 2];
const TAPS = 40;
/** The first taps of a page also pay for code that runs for the first time. */
const WARM_TAPS = 4;
/** How long a finger stays on the glass. */
const PRESS_MS = 80;
const TABLET = { viewport: { width: 1_180, height: 820 }, reducedMotion: 'reduce', hasTouch: true } as const;

/** P7 and the front of the house: what a hand feels, on a large house, with a quarter of the processor. */
export async function measureHands(stage: Stage, { rounds }: Pace): Promise<Measured> {
  const database = await stage.openDatabase('hands');
  await foundHouses(database, { numbers: [USUAL, LARGE] });
  await makeBig(database);
  const server = await startServer({ env: onDatabase(database) });
  const browser = await openBrowser();
  const session = keptSession(await benchTokens(stage.secret).person('server'), 'server');
  const took: Record<'bare' | 'pad' | 'floor' | 'padOfLarge' | 'floorOfLarge' | 'opening', number[]> = {
    bare: [],
    pad: [],
    floor: [],
    padOfLarge: [],
    floorOfLarge: [],
    opening: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const usual = await openContext(browser, server.url, session, USUAL);
    took.bare.push(await bareTaps(await usual.newPage()));
    took.pad.push(await padTaps(await usual.newPage()));
    took.floor.push(await floorTaps(await usual.newPage()));
    await usual.close();
    const large = await openContext(browser, server.url, session, LARGE);
    took.padOfLarge.push(await padTaps(await large.newPage()));
    took.floorOfLarge.push(await floorTaps(await large.newPage()));
    took.opening.push(await openingOf(await large.newPage()));
    await large.close();
  }
  await browser.close();
  await server.stop();
  const row = (what: string, ms: readonly number[]): Omit<Row, 'budget'> => ({ row: 'hands', what, unit: 'ms', product: median(ms) });
  const bare = { name: 'a bare button', value: median(took.bare) };
  const painted = `tap → painted, ${SLOW_CPU}× CPU, p95`;
  return {
    rows: [
      within(row(`pad with 40 dishes: ${painted}`, took.pad), 'P7', 50, bare),
      within(row(`floor with 40 tables: ${painted}`, took.floor), 'P7', 50, bare),
      within(row(`pad with ${BIG.dishes} dishes: ${painted}`, took.padOfLarge), 'P7', 50, bare),
      within(row(`floor with ${BIG.tables} tables: ${painted}`, took.floorOfLarge), 'P7', 50, bare),
      within(row(`a day of ${BIG.lines} lines: floor opened again, from the device's own copy`, took.opening), 'day', 300),
    ],
  };
}

async function makeBig({ apiUrl }: StageDatabase): Promise<void> {
  const db = createPool({ url: apiUrl, max: 2, statementWithinMs: 60_000 });
  const restaurants = makeRestaurants({ db, clock: Date.now, ring: () => undefined }, false);
  const { state } = await (await restaurants.at(houseId(LARGE))).fresh();
  const like = { table: state.table.get(tableId(0))!, item: state.item.get(dishId('grill', 0))!, check: state.check.get(checkId(0))! };
  const who = { restaurantId: houseId(LARGE), memberId: null, deviceId: null, role: 'system' } as const;
  const rule = () => happened({ type: 'house.grown', changes: growth(like, Date.now()) });
  await restaurants.change(actOf({ who, rule, input: undefined }));
  restaurants.close();
  await db.end();
}

async function openContext(browser: Browser, baseURL: string, session: Kept, house: number): Promise<BrowserContext> {
  const context = await browser.newContext({ ...TABLET, baseURL });
  await context.addInitScript(
    (kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
      const seen: number[] = [];
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === 'click') seen.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    },
    { ...session, ...chosenHouse(house) },
  );
  return context;
}

async function padTaps(page: Page): Promise<number> {
  await page.goto(`/checks/${checkId(0)}/order`);
  const tiles = page.locator('.item.hued').filter({ hasText: 'from the grill' });
  await tiles.first().waitFor();
  return slowTaps(
    page,
    [0, 1, 2, 3].map((at) => tiles.nth(at)),
  );
}

async function floorTaps(page: Page): Promise<number> {
  await page.goto('/floor');
  const tables = Array.from({ length: 12 }, (_, at) => page.getByRole('button', { name: new RegExp(`^Table ${at + 1},`) }).first());
  await tables[0]!.waitFor();
  return slowTaps(page, tables);
}

/** What the browser itself takes: a button alone on a page, that counts its taps. */
async function bareTaps(page: Page): Promise<number> {
  await page.goto('/emergency.html');
  await page.setContent('<button style="width:9rem;height:6rem">0</button>');
  await page.evaluate(() => {
    const button = document.querySelector('button')!;
    button.addEventListener('click', () => (button.textContent = String(Number(button.textContent) + 1)));
  });
  return slowTaps(page, [page.locator('button')]);
}

/**
 * From the finger's leaving the glass to the frame that shows its effect, as the browser itself measures it (Event Timing; 8 ms steps, below
 * 16 counts as 16). Touches go to where things stand: looking for them at each tap would run at a quarter speed as well.
 */
async function slowTaps(page: Page, targets: readonly Locator[]): Promise<number> {
  await pause(4_000);
  const spots = [];
  for (const target of targets) spots.push((await target.boundingBox())!);
  await slowDown(page, { processor: true });
  const finger = await page.context().newCDPSession(page);
  for (let at = 0; at < WARM_TAPS + TAPS; at += 1) {
    if (at === WARM_TAPS) await page.evaluate(() => ((window as unknown as { seen: number[] }).seen.length = 0));
    const { x, y, width, height } = spots[at % spots.length]!;
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + width / 2, y: y + height / 2 }] });
    await pause(PRESS_MS);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await pause(250);
  }
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  const all = [...seen, ...Array<number>(Math.max(0, TAPS - seen.length)).fill(16)].sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.95)]!;
}

async function openingOf(page: Page): Promise<number> {
  await page.goto('/floor');
  await page.getByText('Live', { exact: true }).waitFor();
  await pause(3_000);
  await page.reload({ waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => document.querySelector('[aria-label^="Table "]') && performance.now(), undefined, {
    polling: 'raf',
  });
  return (await shown.jsonValue())!;
}
