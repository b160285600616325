import { chromium } from '@playwright/test';
import { HOUR } from '@heard/shared/kernel/time.ts';
import { findBrowser } from '../browser.ts';
import { stayAway } from '../days-offline.ts';
import { openHouse } from '../house.ts';
import { keepEvidence } from './evidence.ts';

/** FAULTS 21 in full: 300 orders in 72 hours without network. Answers whether the promise was kept. */
export async function drillDaysOffline(orders = 300): Promise<boolean> {
  const { executablePath, args } = await findBrowser();
  const house = await openHouse();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    const { sent, arrived, refused, seconds } = await stayAway(browser, house, { orders, away: 72 * HOUR });
    const lost = sent.filter((name) => !arrived.includes(name));
    const doubled = arrived.filter((name, at) => arrived.indexOf(name) !== at);
    const isInOrder = arrived.join() === sent.filter((name) => arrived.includes(name)).join();
    const isKept = lost.length + doubled.length + refused === 0 && isInOrder;
    const facts = {
      fault: '72 h without network, the tab killed, signed out and in again (FAULTS 21)',
      at: new Date().toISOString(),
      kept: isKept ? 'yes' : 'NO',
      'orders taken offline, a tab for each': sent.length,
      arrived: arrived.length,
      'lost (RPO)': lost.length,
      doubled: doubled.length,
      refused,
      'in order': isInOrder ? 'yes' : 'NO',
      'seconds from the network to the last one sent, signing in included (RTO)': seconds,
    };
    for (const [fact, value] of Object.entries(facts)) console.log(`${fact}: ${value}`);
    console.log(keepEvidence('days-offline', 'Three days without network', facts));
    return isKept;
  } finally {
    await browser.close();
    await house.close();
  }
}
