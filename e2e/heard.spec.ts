import { rowsNow } from './api.ts';
import { expect } from '@playwright/test';
import { test } from './at-work.ts';
import { ticketOf } from './screens.ts';
import { turnTo } from './turn-to.ts';
import { seatAndOrder, send, tapDish } from './order-pad.ts';

test('a ticket that no screen shows rings whoever sent it, until somebody has it before their eyes', async ({ signIn, house }) => {
  const server = await signIn('server');
  await seatAndOrder(server, '8', 3);
  await tapDish(server, 'Arancini');
  await send(server);

  const alarm = server.getByRole('alert').filter({ hasText: 'has not seen table 8' });
  await expect(alarm).toBeVisible({ timeout: 7_500 });
  const unheard = (await rowsNow(house)).ticket.find(({ tableName, status }) => tableName === '8' && status === 'cooking');
  // Five seconds are the promise (MISSION K4), and the watch looks a moment later.
  expect(unheard!.alarmedAt! - unheard!.firedAt).toBeLessThan(5_500);

  const cook = await signIn('cook');
  await cook.getByLabel('Station').selectOption('Pantry & Fry');
  await turnTo(cook, ticketOf(cook, '8', 'Arancini'));
  await expect(alarm).toBeHidden();
});
