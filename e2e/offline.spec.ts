import { expect, type BrowserContext } from '@playwright/test';
import { demoTable } from './demo.ts';
import { rowsNow } from './api.ts';
import { test } from './at-work.ts';
import { linkOf } from './screens.ts';
import { seatAndOrder, send, tapDish } from './order-pad.ts';

test('without network taps go on, survive a reload, and arrive exactly once', async ({ signIn, house }) => {
  const page = await signIn('server');
  // What the floor leads to is fetched while nothing else happens.
  await page.waitForTimeout(3_000);

  await test.step('the screen says so within five seconds', async () => {
    await page.context().setOffline(true);
    await expect(linkOf(page)).toContainText('Offline', { timeout: 5_000 });
  });

  await test.step('a party is seated and its order sent all the same', async () => {
    await seatAndOrder(page, '17', 3);
    await tapDish(page, 'Focaccia');
    await tapDish(page, 'Lemonade');
    await send(page);
    await expect(linkOf(page)).toContainText('3 unsent');
  });

  await test.step('the tab is loaded anew while the house is still out of reach', async () => {
    const restore = await cutOffFromHouse(page.context());
    await page.context().setOffline(false);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Table 17' })).toBeVisible();
    await expect(linkOf(page)).toContainText('3 unsent');
    await restore();
  });

  await test.step('and everything is in the house once, when it is back', async () => {
    await expect(linkOf(page)).toContainText('Live', { timeout: 20_000 });
    await expect(linkOf(page)).not.toContainText('unsent');
    const { party, check, order, line, ticket } = await rowsNow(house);
    expect(party.filter(({ tableId, leftAt }) => tableId === demoTable('17') && leftAt === null)).toHaveLength(1);
    const checks = check.filter(({ tableId, status }) => tableId === demoTable('17') && status === 'open');
    expect(checks).toHaveLength(1);
    const checkId = checks[0]!.id;
    expect(order.filter((row) => row.checkId === checkId)).toHaveLength(1);
    expect(line.filter((row) => row.checkId === checkId).map(({ name }) => name)).toEqual(['Focaccia', 'Lemonade']);
    expect(ticket.filter((row) => row.checkId === checkId)).toHaveLength(2);
  });
});

/** The pages come from a CDN and load; the server behind them cannot be reached. */
async function cutOffFromHouse(context: BrowserContext): Promise<() => Promise<void>> {
  let isCut = true;
  await context.route('**/{api,auth}/v1/**', (route) => (isCut ? route.abort('internetdisconnected') : route.continue()));
  await context.routeWebSocket('**/api/v1/live', (socket) => void (isCut ? socket.close() : socket.connectToServer()));
  return async () => void (isCut = false);
}
