import { expect } from '@playwright/test';
import { rowsNow } from './api.ts';
import { test } from './at-work.ts';
import { seatAndOrder, send, tapDish } from './order-pad.ts';
import { pairDevice } from './pair-device.ts';
import { ticketOf } from './screens.ts';

const WALL = { viewport: { width: 1920, height: 1080 } };

test('a station closes in the middle of service: what it cooks is heard anew where it goes', async ({ signIn, newDevice, house }) => {
  test.setTimeout(120_000);
  const manager = await signIn('manager');
  const [bar, grill] = [await newDevice(WALL), await newDevice(WALL)];
  await pairDevice({ manager, device: bar, name: 'Bar screen', kind: 'Kitchen screen', station: 'Bar' });
  await pairDevice({ manager, device: grill, name: 'Grill screen', kind: 'Kitchen screen', station: 'Grill' });

  await test.step('a manager says who stands in for the bar', async () => {
    await manager.getByRole('link', { name: 'Stations' }).click();
    await manager.getByRole('button', { name: 'Change Bar' }).click();
    await manager.getByLabel('When closed, its lines go to').selectOption('Grill');
    await manager.getByRole('button', { name: 'Save' }).click();
    await expect(manager.getByText('Bar is saved.')).toBeVisible();
  });

  const server = await signIn('server');
  await seatAndOrder(server, '8', 3);
  await tapDish(server, 'Lemonade');
  await send(server);
  await expect(ticketOf(bar, '8', 'Lemonade')).toBeVisible();

  await test.step('a cook closes the bar and takes its tickets along', async () => {
    const cook = await signIn('cook');
    await cook.getByLabel('Station').selectOption('Open or close stations');
    await cook.getByRole('button', { name: 'Close Bar' }).click();
    await cook.getByRole('button', { name: /^Take (it|them) to Grill$/ }).click();
    await expect(cook.getByText('Bar is closed. Its lines go to Grill.')).toBeVisible();
  });

  await expect(ticketOf(bar, '8', 'Lemonade')).toHaveCount(0);
  await expect(ticketOf(grill, '8', 'Lemonade')).toBeVisible();
  const moved = async () => (await rowsNow(house)).ticket.find(({ tableName, status }) => tableName === '8' && status === 'cooking')!;
  await expect.poll(async () => (await moved()).heardAt).toBeGreaterThan((await moved()).firedAt);
  expect((await moved()).alarmedAt).toBeNull();

  await test.step('a manager opens it again', async () => {
    await manager.getByRole('button', { name: 'Open Bar' }).click();
    await expect(manager.getByRole('button', { name: 'Close Bar' })).toBeVisible();
  });
  await tapDish(server, 'Lemonade');
  await send(server);
  await expect(ticketOf(bar, '8', 'Lemonade')).toBeVisible();
});
