import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../browser.ts';

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args] });
}

/** What Lighthouse calls slow 4G, and a phone of a tenth of this machine's price. */
export const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1_638.4 * 1_024) / 8, uploadThroughput: (675 * 1_024) / 8 };
export const SLOW_CPU = 4;

export async function slowDown(page: Page, of: { readonly network?: boolean; readonly processor?: boolean }): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  if (of.network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  if (of.processor) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  return session;
}
