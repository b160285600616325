import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { openHouse } from '../../house.ts';
import { signInOn } from '../../screens.ts';
import { median } from '../measure.ts';
import { within, type Measured, type Pace } from '../row.ts';
import { openBrowser, slowDown } from '../stage/open-browser.ts';
import { ensureServerBuilt } from '../stage/server-build.ts';
import type { Stage } from '../stage/stage.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** After this nothing larger is painted any more: the link stands and the fold is drawn. */
const SETTLED_MS = 5_000;

/** P9: the largest paint on a phone that has never been here, over slow 4G and with a quarter of the processor. */
export async function measurePaint(_stage: Stage, { rounds }: Pace): Promise<Measured> {
  ensureServerBuilt();
  const house = await openHouse();
  const browser = await openBrowser();
  const signedIn = await browser.newContext({ ...PHONE, baseURL: house.url });
  await signInOn(await signedIn.newPage(), 'server');
  const storageState = await signedIn.storageState();
  const [signIn, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    signIn.push(await largestPaint(browser, { ...PHONE, baseURL: house.url }, '/sign-in'));
    floor.push(await largestPaint(browser, { ...PHONE, baseURL: house.url, storageState }, '/floor'));
  }
  await browser.close();
  await house.close();
  const row = (what: string, ms: readonly number[]) => ({ row: 'paint', what, unit: 's', product: median(ms) / 1_000 });
  return {
    rows: [
      within(row('largest paint of sign-in, first visit, slow 4G, 4× CPU', signIn), 'P9', 0.8),
      within(row('largest paint of a link to the floor, signed in, nothing cached, slow 4G, 4× CPU', floor), 'P9', 1.5),
    ],
  };
}

async function largestPaint(browser: Browser, options: BrowserContextOptions, path: string): Promise<number> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await slowDown(page, { network: true, processor: true });
  await page.goto(path);
  await pause(SETTLED_MS);
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return at;
}
