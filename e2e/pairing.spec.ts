import { expect } from '@playwright/test';
import { test } from './at-work.ts';
import { pairDevice } from './pair-device.ts';

test('a wall screen is paired by its code, shows its station, and is dead within seconds once it is revoked', async ({
  signIn,
  newDevice,
}) => {
  const manager = await signIn('manager');
  const screen = await newDevice({ viewport: { width: 1920, height: 1080 } });
  await pairDevice({ manager, device: screen, name: 'Grill wall', kind: 'Kitchen screen', station: 'Grill' });

  await expect(screen.getByRole('heading', { name: 'Grill', level: 1 })).toBeVisible();
  await expect(screen.getByRole('article').first()).toBeVisible();
  await screen.reload();
  await expect(screen.getByRole('article').first()).toBeVisible();

  await manager.getByRole('button', { name: 'Revoke Grill wall' }).click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(screen.getByRole('article')).toHaveCount(0, { timeout: 5_000 });
  await expect(screen.getByRole('heading', { name: 'Pair this screen' })).toBeVisible();
});
