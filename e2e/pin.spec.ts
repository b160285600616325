import { expect } from '@playwright/test';
import { test } from './at-work.ts';
import { tableOf } from './screens.ts';
import { pairDevice } from './pair-device.ts';

test('at a shared terminal a person finds their face and types their PIN', async ({ signIn, newDevice }) => {
  const manager = await signIn('manager');
  const terminal = await newDevice();
  await pairDevice({ manager, device: terminal, name: 'Bar till', kind: 'Shared terminal' });
  await terminal.getByRole('button', { name: /Sofia Conti/ }).click();

  await test.step('a wrong PIN is refused in words', async () => {
    await terminal.keyboard.type('1111');
    await terminal.getByRole('button', { name: 'Sign in' }).click();
    await expect(terminal.getByRole('alert')).toContainText(/not the right PIN/i);
  });

  await test.step('the right one opens the floor in their name', async () => {
    for (const digit of '1000') await terminal.getByRole('button', { name: digit, exact: true }).click();
    await terminal.getByRole('button', { name: 'Sign in' }).click();
    await expect(tableOf(terminal, '5')).toBeVisible();
    await expect(terminal.getByRole('button', { name: 'You: Sofia Conti' })).toBeVisible();
  });

  await test.step('signing out gives the terminal back', async () => {
    await terminal.getByRole('button', { name: 'You: Sofia Conti' }).click();
    await terminal.getByRole('button', { name: 'Sign out' }).click();
    await expect(terminal.getByRole('heading', { name: 'Who is this?' })).toBeVisible();
  });
});
