import { expect, type Page } from '@playwright/test';
import { rowsNow } from './api.ts';
import { test } from './at-work.ts';
import type { House } from './house.ts';
import { nextRelease } from './next-release.ts';
import { seatAndOrder, send, tapDish } from './order-pad.ts';
import { pairDevice } from './pair-device.ts';
import { alarmOf, ticketOf } from './screens.ts';
import { turnTo } from './turn-to.ts';

const WALL = { viewport: { width: 1920, height: 1080 } };
const DISH = 'Arancini';

// Two cores carry it all, and a release waits until nobody has touched the wall for a minute.
test.describe.configure({ timeout: 150_000 });

type Open = { readonly signIn: (who: 'manager') => Promise<Page>; readonly newDevice: (options?: object) => Promise<Page> };

/** A wall screen of the station that makes the dish, with its manager gone again. */
async function fryWall({ signIn, newDevice }: Open, prepare: (wall: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const manager = await signIn('manager');
  const wall = await newDevice(WALL);
  await prepare(wall);
  await pairDevice({ manager, device: wall, name: 'Fry wall', kind: 'Kitchen screen', station: 'Pantry & Fry' });
  await expect(wall.getByRole('heading', { name: 'Pantry & Fry', level: 1 })).toBeVisible();
  await manager.close();
  return wall;
}

async function orderFor(server: Page, table: string): Promise<void> {
  await seatAndOrder(server, table, 3);
  await tapDish(server, DISH);
  await send(server);
}

const screenOf = async (house: House) => (await rowsNow(house)).device.find(({ name }) => name === 'Fry wall')!;

/** As a browser does it to a page that another window covers: it is hidden, and gets no frames. */
const coverable = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const drawn = requestAnimationFrame.bind(globalThis);
    const held: FrameRequestCallback[] = [];
    let isCovered = false;
    globalThis.requestAnimationFrame = (then) => (isCovered ? held.push(then) : drawn(then));
    Object.defineProperty(document, 'visibilityState', { get: () => (isCovered ? 'hidden' : 'visible') });
    addEventListener('cover', (event) => {
      isCovered = (event as CustomEvent<boolean>).detail;
      document.dispatchEvent(new Event('visibilitychange'));
      if (!isCovered) for (const then of held.splice(0)) drawn(then);
    });
  });
const cover = (page: Page, isCovered: boolean): Promise<unknown> =>
  page.evaluate((detail) => dispatchEvent(new CustomEvent('cover', { detail })), isCovered);

/** What they see who sent the order, while the wall shows nothing of it. */
async function ringsFor(server: Page, house: House): Promise<void> {
  const alarms = alarmOf(server);
  await expect(alarms.filter({ hasText: 'has not seen table 8' })).toBeVisible({ timeout: 9_000 });
  await alarms.getByRole('button', { name: 'I told them' }).click();
  await expect(alarms.filter({ hasText: /Fry wall shows nothing since/ })).toBeVisible({ timeout: 9_000 });
  expect((await screenOf(house)).darkSince).not.toBeNull();
}

/** What it says of itself when it is back, and that it is back for everybody. */
async function isBack(wall: Page, server: Page, house: House): Promise<void> {
  const band = wall.getByRole('alert').filter({ hasText: /This screen (stood still|heard nothing) for \d+ s/ });
  await expect(band).toBeVisible();
  await expect.poll(async () => (await screenOf(house)).darkSince).toBeNull();
  await turnTo(wall, ticketOf(wall, '8', DISH));
  await expect(band).toBeHidden();
  await expect(alarmOf(server)).toHaveCount(0);
}

test('a wall under another window rings at the one who sent the order, and says so on its own face when it is back', async ({
  signIn,
  newDevice,
  house,
}) => {
  const wall = await fryWall({ signIn, newDevice }, coverable);
  const server = await signIn('server');
  await expect.poll(async () => (await screenOf(house)).seenAt).not.toBeNull();
  await cover(wall, true);
  await orderFor(server, '8');
  await ringsFor(server, house);
  await cover(wall, false);
  await isBack(wall, server, house);
});

test('and so does one whose page hangs, however alive its connection looks', async ({ signIn, newDevice, house }) => {
  const wall = await fryWall({ signIn, newDevice });
  const server = await signIn('server');
  await expect.poll(async () => (await screenOf(house)).seenAt).not.toBeNull();
  const devtools = await wall.context().newCDPSession(wall);
  await devtools.send('Debugger.enable');
  await devtools.send('Debugger.pause');
  await orderFor(server, '8');
  await ringsFor(server, house);
  await devtools.send('Debugger.resume');
  await isBack(wall, server, house);
});

test('a release comes under an open wall, which loads it untouched and has its tickets again', async ({ signIn, newDevice }) => {
  const wall = await fryWall({ signIn, newDevice });
  await expect(wall.getByRole('article').first()).toBeVisible();
  await wall.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 });
  const before = await wall.getByRole('article').count();
  await wall.evaluate(() => Object.assign(globalThis, { isOldRelease: true }));
  await nextRelease(wall);
  await wall.waitForFunction(() => !('isOldRelease' in globalThis), undefined, { timeout: 100_000 });
  await expect(wall.getByRole('article')).toHaveCount(before);
  await expect(wall.getByText('Live', { exact: true })).toBeVisible();
});

test('the alarm can be answered over an open sheet, and leads to the chit on paper', async ({ signIn }) => {
  const server = await signIn('server');
  await orderFor(server, '8');
  await tapDish(server, 'Bistecca');
  const sheet = server.getByRole('dialog', { name: 'Bistecca' });
  await expect(sheet).toBeVisible();
  const alarm = alarmOf(server).filter({ hasText: 'has not seen table 8' });
  await expect(alarm).toBeVisible({ timeout: 9_000 });
  await alarm.getByRole('button', { name: 'Print the chit' }).click();
  const paper = server.getByRole('dialog', { name: 'Print' });
  await expect(paper.getByRole('article')).toContainText(DISH);
  await paper.getByRole('button', { name: 'Close' }).click();
  await alarm.getByRole('button', { name: 'I told them' }).click();
  await expect(alarm).toBeHidden();
  await expect(sheet).toBeVisible();
});

test('a wall whose clock is a day off tells the server’s time and hears at the server’s time', async ({ signIn, newDevice, house }) => {
  const wall = await fryWall({ signIn, newDevice }, (page) =>
    page.addInitScript(() => {
      const Right = Date;
      const wrong = (): number => Right.now() + 86_400_000;
      globalThis.Date = class extends Right {
        constructor(...of: [] | [number]) {
          super(of.length === 0 ? wrong() : of[0]);
        }
        static override now = wrong;
      } as DateConstructor;
    }),
  );
  const server = await signIn('server');
  await orderFor(server, '8');
  await turnTo(wall, ticketOf(wall, '8', DISH));
  await expect(ticketOf(wall, '8', DISH)).toContainText('On time');
  const heard = async () =>
    (await rowsNow(house)).ticket.find(({ tableName, status }) => tableName === '8' && status === 'cooking')!.heardAt;
  await expect.poll(heard).not.toBeNull();
  expect(Math.abs((await heard())! - Date.now())).toBeLessThan(10_000);
});
