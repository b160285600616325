import { expect, type Locator, type Page } from '@playwright/test';

/** The newest tickets hang on the last page of a wall. Touches the wall in any case, as a cook does who looks for one. */
export async function turnTo(wall: Page, ticket: Locator): Promise<void> {
  const newer = wall.getByRole('button', { name: 'Newer tickets' });
  await expect(ticket.or(newer).first()).toBeVisible();
  await wall
    .getByRole('banner')
    .or(wall.getByRole('main'))
    .first()
    .click({ position: { x: 2, y: 2 } });
  for (let page = 0; page < 9 && !(await ticket.isVisible()); page += 1) await newer.click();
  await expect(ticket).toBeVisible();
}
