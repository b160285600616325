import { expect, type Page } from '@playwright/test';
import { answerAlarms } from './screens.ts';

interface Pairing {
  readonly manager: Page;
  readonly device: Page;
  readonly name: string;
  readonly kind: 'Kitchen screen' | 'Shared terminal';
  readonly station?: string;
}

/** The device shows its code; the manager walks to the office and types it. */
export async function pairDevice({ manager, device, name, kind, station }: Pairing): Promise<void> {
  await device.goto('/pair');
  const shown = device.getByRole('status').filter({ hasText: /^Code/ });
  await expect(shown).toBeVisible();
  const code = (await shown.innerText()).replace('Code', '').replaceAll(/\s/g, '');
  await answerAlarms(manager);
  await manager.getByRole('link', { name: 'Team' }).first().click();
  await manager.getByLabel('Code on the screen').fill(code);
  await manager.getByRole('radio', { name: kind }).check();
  await manager.getByLabel('Name').fill(name);
  if (station) await manager.getByLabel('Station').selectOption(station);
  await manager.getByRole('button', { name: 'Pair it' }).click();
}
