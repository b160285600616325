import { expect, type Page } from '@playwright/test';
import { actNow, rowsNow } from './api.ts';
import { test } from './at-work.ts';
import { demoTable } from './demo.ts';
import { linkOf } from './screens.ts';
import { seatAndOrder, send, tapDish } from './order-pad.ts';

const tray = (page: Page) => page.getByRole('dialog', { name: 'Not accepted' });
const refused = (page: Page) => page.getByRole('button', { name: /\d refused/ });

test('what became impossible while the network was gone is decided by a person, in one tap', async ({ signIn, house }) => {
  const page = await signIn('server');
  await page.waitForTimeout(3_000);
  await page.context().setOffline(true);
  await seatAndOrder(page, '17', 2);
  await tapDish(page, 'Focaccia');
  await tapDish(page, 'Lemonade');
  await send(page);
  await expect(linkOf(page)).toContainText('3 unsent');

  const { item } = await rowsNow(house);
  const focaccia = item.find(({ name }) => name === 'Focaccia')!;
  await actNow(house, `/items/${focaccia.id}/stock`, { isOut: true, remaining: null });
  await page.context().setOffline(false);

  await test.step('the order is shown with why, and with what can be done', async () => {
    await refused(page).click({ timeout: 20_000 });
    await expect(tray(page).getByText('Focaccia is 86.')).toBeVisible();
    await expect(tray(page).getByText('1 × Lemonade')).toBeVisible();
    expect((await rowsNow(house)).line.filter(({ name, checkId }) => name === 'Lemonade' && checkId === '')).toEqual([]);
  });

  await test.step('one tap sends the rest', async () => {
    await tray(page).getByRole('button', { name: 'Send the rest without Focaccia' }).click();
    await expect(tray(page).getByText(/All settled/)).toBeVisible();
    await expect(linkOf(page)).not.toContainText('unsent');
    const { check, line } = await rowsNow(house);
    const [one, another] = check.filter(({ tableId, status }) => tableId === demoTable('17') && status === 'open');
    expect([line.filter(({ checkId }) => checkId === one!.id).map(({ name }) => name), another]).toEqual([['Lemonade'], undefined]);
  });
});

test('two servers edit one table on two pages: both changes are there, and a true conflict is shown', async ({ signIn, house }) => {
  const [ana, max] = [await signIn('server'), await signIn('manager')];
  await seatAndOrder(ana, '17', 2);
  await tapDish(ana, 'Lemonade');
  await send(ana);
  await ana.waitForTimeout(2_500);
  const { check } = await rowsNow(house);
  const { id } = check.find(({ tableId, status }) => tableId === demoTable('17') && status === 'open')!;
  for (const page of [ana, max]) {
    await page.goto(`/checks/${id}/order`);
    await expect(linkOf(page)).toContainText('Live');
  }
  await Promise.all([tapDish(ana, 'Focaccia'), tapDish(max, 'Arancini')]);
  await Promise.all([send(ana), send(max)]);
  await expect
    .poll(async () =>
      (await rowsNow(house)).line
        .filter(({ checkId }) => checkId === id)
        .map(({ name }) => name)
        .sort(),
    )
    .toEqual(['Arancini', 'Focaccia', 'Lemonade']);
  for (const page of [ana, max]) await expect(refused(page)).toHaveCount(0);

  await test.step('what one takes away while the other is cut off is not taken for done', async () => {
    await ana.context().setOffline(true);
    await tapDish(ana, 'Arancini');
    await send(ana);
    const lines = (await rowsNow(house)).line.filter(({ checkId }) => checkId === id);
    for (const { id: lineId } of lines) await actNow(house, `/checks/${id}/lines/${lineId}/void`, { reason: 'left' });
    await actNow(house, `/checks/${id}/void`, {});
    await ana.context().setOffline(false);
    await refused(ana).click({ timeout: 20_000 });
    await tray(ana)
      .getByRole('button', { name: /^Send it to a new check at table 17/ })
      .click();
    await expect(tray(ana).getByText(/All settled/)).toBeVisible();
    await expect.poll(async () => openLines(await rowsNow(house), id)).toEqual(['Arancini']);
  });
});

function openLines({ check, line }: Awaited<ReturnType<typeof rowsNow>>, old: string): string[] {
  const fresh = check.find(({ tableId, status, id }) => tableId === demoTable('17') && status === 'open' && id !== old);
  return line.filter(({ checkId }) => checkId === fresh?.id).map(({ name }) => name);
}
