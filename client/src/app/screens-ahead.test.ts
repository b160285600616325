import { beforeEach, expect, test, vi } from 'vitest';
import { screensAhead } from './screens-ahead.ts';
import { FloorPage, KitchenScreen, Shell } from './screens.ts';

const SCREENS = { Shell, FloorPage, KitchenScreen };

const warmed: string[] = [];
let comes: Promise<void> = Promise.resolve();

beforeEach(() => {
  warmed.length = 0;
  comes = Promise.resolve();
  for (const [name, screen] of Object.entries(SCREENS))
    vi.spyOn(screen, 'warm').mockImplementation(async () => {
      warmed.push(name);
      await comes;
    });
});

test.each([
  ['/floor', ['Shell', 'FloorPage']],
  ['/floor/edit', ['Shell', 'FloorPage']],
  ['/kitchen', ['KitchenScreen']],
  ['/pair', []],
])('at %s these are waited for: %j', async (path, names) => {
  history.replaceState(null, '', path);
  await screensAhead();
  expect(warmed).toEqual(names);
});

test('what does not come is not waited for', async () => {
  comes = new Promise(() => {});
  history.replaceState(null, '', '/floor');
  await screensAhead();
  expect(warmed).toEqual(['Shell', 'FloorPage']);
});
