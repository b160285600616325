import { formatMoney } from '@heard/shared/kernel/money.ts';
import { expect } from '@playwright/test';
import { logNow, rowsNow } from './api.ts';
import { test } from './at-work.ts';
import { actionsOf, figureOf, openDeed, orderFor, payInHalves, sendOne } from './evening-screens.ts';
import { dueOn, namesOn, openAt } from './evening-house.ts';
import { giveAndGiveBack, settleTheRest } from './evening-settle.ts';
import { changesOf, sumsOver } from './evening-sums.ts';
import { send } from './order-pad.ts';
import { answerAlarms, linkOf, tableOf, ticketOf } from './screens.ts';
import { turnTo } from './turn-to.ts';

test('a whole evening, from the door to the Z report, adds up to what the log says', async ({ signIn, house }) => {
  test.setTimeout(150_000);
  const [server, manager] = [await signIn('server'), await signIn('manager')];
  for (const page of [server, manager]) await answerAlarms(page);
  const cook = await signIn('cook', { viewport: { width: 1920, height: 1080 } });
  await cook.getByLabel('Station').selectOption('Pantry & Fry');

  await test.step('those who booked are seated from the door', async () => {
    await manager.getByRole('link', { name: 'Door' }).first().click();
    await manager.getByRole('button', { name: 'Seat at 8 Miriam Adler' }).click();
    await expect(tableOf(server, '8')).toHaveAccessibleName(/Seated/);
  });

  await test.step('the server opens their check', async () => {
    await tableOf(server, '8').click();
    await server.getByRole('link', { name: 'Take the order' }).click();
    await sendOne(server, 'Olives');
    await expect.poll(async () => (await openAt(house, '8')).length).toBe(1);
  });
  const checkId = (await openAt(house, '8'))[0]!;
  for (const page of [server, manager]) await page.goto(`/checks/${checkId}/order`);
  await test.step('two devices send to it at once, each for another guest, and both arrive', async () => {
    await Promise.all([orderFor(server, 1, 1, 'Focaccia', 'Roast potatoes'), orderFor(manager, 2, 1, 'Arancini', 'Truffle fries')]);
    await Promise.all([send(server), send(manager)]);
    await expect.poll(() => namesOn(house, checkId)).toEqual(['Arancini', 'Focaccia', 'Olives', 'Roast potatoes', 'Truffle fries']);
  });

  await test.step('a held course is fired from the bar of courses', async () => {
    await orderFor(server, 1, 2, 'Minestrone');
    await server.getByRole('button', { name: 'Hold all' }).click();
    const course = server.getByRole('group', { name: 'Course 2' });
    await expect(course).toContainText('1 held');
    await turnTo(cook, ticketOf(cook, '8', 'Focaccia'));
    await expect(ticketOf(cook, '8', 'Minestrone')).toHaveCount(0);
    await course.getByRole('button', { name: 'Fire course 2', exact: true }).click();
    await expect(course).toContainText('1 cooking');
    await turnTo(cook, ticketOf(cook, '8', 'Minestrone'));
  });

  await test.step('the cook is out of cake, and the pad knows at once', async () => {
    await server.getByRole('searchbox', { name: 'Search the menu' }).fill('Olive oil cake');
    await cook.getByRole('button', { name: '86', exact: true }).click();
    const drawer = cook.getByRole('dialog', { name: '86' });
    await drawer.getByRole('searchbox').fill('Olive oil');
    await drawer.getByRole('button', { name: '86 Olive oil cake' }).click();
    await expect(server.getByRole('button', { name: /^Olive oil cake.*86 · out/ })).toBeVisible({ timeout: 2_000 });
    await cook.keyboard.press('Escape');
  });

  const [first, second] = await test.step('the check is split by seat, what they shared in halves', async () => {
    const before = await dueOn(house, [checkId]);
    await server.goto(`/checks/${checkId}`);
    await (await openDeed(server, 'Split')).getByRole('button', { name: 'Split into 2 checks' }).click();
    await expect(server.getByRole('navigation', { name: 'Checks of these guests' }).getByRole('link')).toHaveCount(2);
    await expect.poll(async () => (await openAt(house, '8')).length).toBe(2);
    const both = await openAt(house, '8');
    expect(await dueOn(house, both)).toBe(before);
    return [checkId, both.find((id) => id !== checkId)!];
  });

  await test.step('a comp is asked for here and granted there', async () => {
    const sheet = await openDeed(server, 'Comp');
    await sheet.getByRole('checkbox', { name: /Focaccia/ }).check();
    await sheet.getByRole('button', { name: 'Not as ordered' }).click();
    await sheet.getByRole('button', { name: 'Ask: Comp 1 line' }).click();
    await server.getByRole('button', { name: 'Ask a manager' }).click();
    await manager.getByRole('button', { name: '1 to decide' }).click();
    await manager.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(server.getByText(/said yes. It is done/)).toBeVisible();
    await server.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await manager.keyboard.press('Escape');
  });

  await test.step('half of it is paid in cash, half by card, with a tip', async () => {
    await payInHalves(server, 'SLIP 0417');
    await expect.poll(async () => (await rowsNow(house)).check.find(({ id }) => id === first)!.status).toBe('closed');
  });

  await test.step('the other guest moves to another table', async () => {
    await server.goto(`/checks/${second}`);
    const sheet = await openDeed(server, 'Move');
    await sheet.getByRole('searchbox').fill('17');
    await sheet.getByRole('button', { name: /^17/ }).click();
    await sheet.getByRole('button', { name: 'Move to table 17' }).click();
    await expect(server.getByRole('heading', { name: 'Table 17' })).toBeVisible();
    await expect.poll(() => openAt(house, '17')).toEqual([second]);
  });

  await test.step('what is tapped without network arrives when it is back, once', async () => {
    await actionsOf(server).getByRole('link', { name: 'Add to the order' }).click();
    await server.context().setOffline(true);
    await expect(linkOf(server)).toContainText('Offline');
    await sendOne(server, 'Burrata');
    await sendOne(server, 'Broccolini');
    await expect(linkOf(server)).toContainText('2 unsent');
    await server.context().setOffline(false);
    await expect(linkOf(server)).toContainText('Live', { timeout: 20_000 });
    await expect.poll(() => namesOn(house, second), { timeout: 20_000 }).toEqual(['Arancini', 'Broccolini', 'Burrata', 'Truffle fries']);
  });

  await test.step('the rest is settled, and the day is closed', async () => {
    await giveAndGiveBack(house);
    expect(await settleTheRest(house)).toBeGreaterThan(10);
    await manager.getByRole('link', { name: 'Day' }).first().click();
    await manager.getByRole('button', { name: 'Close the day' }).click();
    await manager.getByRole('button', { name: 'Close it' }).click();
    await expect(manager.getByRole('heading', { name: 'Z 1' })).toBeVisible();
  });

  await test.step('the Z report comes to what the log comes to', async () => {
    const log = await logNow(house);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
    const halves = changesOf(log, 'payment.taken', 'payment').filter((payment) => payment.checkId === first);
    expect(halves).toMatchObject([{ tender: 'cash' }, { tender: 'card', reference: 'SLIP 0417' }]);
    for (const { tip } of halves) expect(tip).toBeGreaterThan(0);
    const sums = sumsOver(log);
    const { figures } = changesOf(log, 'day.closed', 'dayClose')[0]!;
    expect(figures).toMatchObject({ ...sums });
    for (const part of [sums.discounts, sums.comps, sums.tips, sums.refunds, sums.tenders.cash, sums.tenders.card])
      expect(part).toBeGreaterThan(0);
    expect(sums.paid).toBe(sums.total);
    const says = (cents: number) => formatMoney(cents, 'USD', 'en-US');
    const shown: [string, string, number][] = [
      ['Sold', 'Total of paid checks', sums.total],
      ['Sold', 'Discounts', -sums.discounts],
      ['Sold', 'Comps', -sums.comps],
      ['Taken for', 'Tips', sums.tips],
      ['Taken for', 'Given back', -sums.refunds],
      ['Taken by', 'Cash', sums.tenders.cash],
      ['Taken by', 'Card', sums.tenders.card],
    ];
    for (const [table, word, cents] of shown) await expect(figureOf(manager, table, word)).toHaveText(says(cents));
  });
});
