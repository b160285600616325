import { expect } from '@playwright/test';
import { test } from './at-work.ts';
import { answerAlarms, tableOf, ticketOf } from './screens.ts';
import { chooseModifiers, seatAndOrder, send, tapDish } from './order-pad.ts';

test('an order goes from the table to the right station, through the window, to the till', async ({ signIn }) => {
  const server = await signIn('server');
  await answerAlarms(server);
  const cook = await signIn('cook');
  await cook.getByLabel('Station').selectOption('Grill');

  await test.step('the server sends a steak, and says how it is to be done', async () => {
    await seatAndOrder(server, '4', 2);
    await tapDish(server, 'Olives');
    await tapDish(server, 'Bistecca');
    await chooseModifiers(server, 'Bistecca', 'Medium rare', 'Roast potatoes');
    await send(server);
    await server.getByRole('link', { name: 'Floor' }).first().click();
    await expect(tableOf(server, '4')).toHaveAccessibleName(/Ordered/);
  });

  const ticket = ticketOf(cook, '4', 'Bistecca');
  await test.step('the grill reads the steak and nothing else', async () => {
    await expect(ticket).toBeVisible();
    await expect(ticket).toContainText('Medium rare');
    await expect(ticket).toContainText('Roast potatoes');
    await expect(cook.getByRole('article', { name: '4', exact: true }).filter({ hasText: 'Olives' })).toHaveCount(0);
  });

  await test.step('the cook bumps it, takes that back, and bumps it again', async () => {
    await ticket.getByRole('button', { name: /^Bump/ }).click();
    await expect(ticket).toHaveCount(0);
    await cook.waitForTimeout(500);
    await cook.getByRole('button', { name: /4 bumped.*Undo/ }).click();
    await expect(ticket).toBeVisible();
    // The wall takes a second tap within 400 ms for the other half of a double tap.
    await cook.waitForTimeout(500);
    await ticket.getByRole('button', { name: /^Bump/ }).click();
    await expect(ticket).toHaveCount(0);
  });

  await test.step('the floor says that it is ready, and the server carries it out', async () => {
    await expect(tableOf(server, '4')).toHaveAccessibleName(/Ready/);
    await tableOf(server, '4').click();
    await server.getByRole('button', { name: 'Served', exact: true }).last().click();
    await expect(tableOf(server, '4')).toHaveAccessibleName(/Ordered/);
  });

  await test.step('cash closes the check, with the change said in large', async () => {
    await server.getByRole('link', { name: /^Check \d+/ }).click();
    // 42.00 and 7.00, and 8.875 % on top.
    await server.getByRole('button', { name: /^Take payment/ }).click();
    await server.getByRole('button', { name: '$60.00', exact: true }).click();
    await expect(server.getByText('$6.65')).toBeVisible();
    await server.getByRole('button', { name: 'Done' }).click();
    await server.getByRole('link', { name: 'Floor' }).first().click();
    await expect(tableOf(server, '4')).toHaveAccessibleName(/Paid/);
  });
});
