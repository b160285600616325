import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { openHouse, type House } from './house.ts';
import { signInOn, type Account } from './screens.ts';

interface AtWork {
  /** A restaurant in service for one test alone: what one leaves unheard would ring in another. */
  readonly house: House;
  /** A device that belongs to nobody yet. */
  readonly newDevice: (options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody on a device of their own, signed in through the sign-in page. */
  readonly signIn: (who: Account, options?: BrowserContextOptions) => Promise<Page>;
}

const TABLET = { viewport: { width: 1180, height: 820 } };

export const test = base.extend<AtWork>({
  // Playwright reads the parameter's text to learn what a fixture needs; this one needs nothing.
  // oxlint-disable-next-line eslint/no-empty-pattern
  house: async ({}, provide) => {
    const house = await openHouse();
    await provide(house);
    await house.close();
  },

  newDevice: async ({ browser, house }, provide) => {
    const closing: (() => Promise<void>)[] = [];
    await provide(async (options = {}) => {
      const context = await browser.newContext({ ...TABLET, ...options, baseURL: house.url });
      closing.push(() => context.close());
      return context.newPage();
    });
    for (const close of closing) await close();
  },

  signIn: async ({ newDevice }, provide) => {
    await provide(async (who, options) => {
      const page = await newDevice(options);
      await signInOn(page, who);
      return page;
    });
  },
});
