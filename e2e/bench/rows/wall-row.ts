import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import { drawNaiveWall } from '../beside/naive-wall.ts';
import { BusyWall } from '../load/busy-wall.ts';
import { interleave, median } from '../measure.ts';
import { within, type Measured, type Pace } from '../row.ts';
import { houseId, stationId } from '../stage/bench-house.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { chosenHouse, keptSession, type Kept } from '../stage/kept-session.ts';
import { openBrowser } from '../stage/open-browser.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage } from '../stage/stage.ts';
import { startScreens } from './crowd.ts';

const [HOUSE, TICKETS, PER_SECOND] = [1, 200, 20];
const SETTLE_MS = 4_000;
/** A phone draws all of them below one another, a wall as many as fit on a page. */
const SHOWN = {
  list: { what: 'all in one list', viewport: { width: 390, height: 844 }, most: 2.2 },
  paged: { what: 'on pages, 1080p', viewport: { width: 1_920, height: 1_080 }, most: 1.2 },
} as const;

interface Scene {
  readonly browser: Browser;
  readonly url: string;
  readonly wall: BusyWall;
  readonly token: string;
  readonly kept: Kept;
  readonly seconds: number;
}

/** P7: what an update costs the main thread of a kitchen screen that holds 200 tickets, beside one that draws them all anew. */
export async function measureWall(stage: Stage, { rounds, seconds }: Pace): Promise<Measured> {
  const database = await stage.openDatabase('wall');
  await foundHouses(database, { numbers: [HOUSE], screens: ['grill'] });
  const server = await startServer({ env: onDatabase(database) });
  const tokens = benchTokens(stage.secret);
  const token = await tokens.person('owner');
  // Somebody says heard; the screen that is measured belongs to an owner, who does not.
  const hearing = startScreens();
  const groups = [{ name: 'grill', house: HOUSE, tokens: [await tokens.screen(HOUSE, 0)], hears: true }];
  await hearing.ask({ do: 'open', port: server.port, path: LIVE_PATH, groups });
  const wall = new BusyWall({ port: server.port, house: HOUSE, token });
  await wall.fill(TICKETS);
  const browser = await openBrowser();
  const scene: Scene = { browser, url: server.url, wall, token, kept: { ...keptSession(token, 'owner'), ...chosenHouse(HOUSE) }, seconds };
  const rows = [];
  for (const { what, viewport, most } of Object.values(SHOWN)) {
    const [ours, naive] = await interleave(rounds, [() => onPage(scene, viewport, openProduct), () => onPage(scene, viewport, openNaive)]);
    const row = {
      row: 'wall',
      what: `${TICKETS} tickets, ${what}, ${PER_SECOND} updates/s, main thread per update`,
      unit: 'ms',
      product: median(ours!),
    };
    rows.push(within(row, 'P7', most, { name: 'all drawn anew', value: median(naive!) }));
  }
  await browser.close();
  wall.close();
  await hearing.end();
  await server.stop();
  return { rows };
}

/** Milliseconds of the main thread for each update, without what the page takes when nothing happens. */
async function onPage(
  scene: Scene,
  viewport: { width: number; height: number },
  open: (page: Page, scene: Scene) => Promise<void>,
): Promise<number> {
  const { browser, url, wall, kept, seconds } = scene;
  const context = await browser.newContext({ viewport, baseURL: url, reducedMotion: 'reduce', bypassCSP: true });
  await context.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  }, kept);
  // What carries our functions over into the page names them by this.
  await context.addInitScript({ content: 'globalThis.__name = (of) => of' });
  const page = await context.newPage();
  await open(page, scene);
  await pause(SETTLE_MS);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  // The first updates also pay for code that runs for the first time.
  await wall.update(PER_SECOND, 2);
  const start = await busyMs(devtools);
  await pause(seconds * 1_000);
  const idle = (await busyMs(devtools)) - start;
  const before = await busyMs(devtools);
  const updates = await wall.update(PER_SECOND, seconds);
  await pause(200);
  const busy = (await busyMs(devtools)) - before;
  await context.close();
  return (busy - idle) / updates;
}

async function openProduct(page: Page): Promise<void> {
  await page.goto(`/kitchen/${stationId('grill')}`);
  await page.getByRole('article').first().waitFor({ timeout: 90_000 });
}

async function openNaive(page: Page, { url, token }: Scene): Promise<void> {
  await page.goto('/emergency.html');
  const hello = { t: 'hello', version: PROTOCOL_VERSION, token, restaurantId: houseId(HOUSE), since: null };
  await page.evaluate(drawNaiveWall, { address: `${url.replace('http', 'ws')}${LIVE_PATH}`, hello });
  await page.getByRole('article').first().waitFor({ timeout: 90_000 });
}

async function busyMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
}
