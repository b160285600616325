import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { SERVER_BEAT } from '@heard/shared/live/protocol.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';
import { openLive, type LiveClient } from './live-client.ts';
import { keptLog } from './operations-log.ts';

let ahead = 0;
const clock = (): number => Date.now() + ahead;
const { log, lines } = keptLog();
const house = await openTestHouse({ clock, log });
const other = await openTestHouse({ clock, beside: house });
const { ours, tokenOf } = house;
for (const each of [house, other]) await each.house.restaurants.at(ours.restaurant);
const scene = setScene(house);

const screenRow = (): Device => scene.state().device.get(ours.screen)!;
const soon = (look: () => unknown): Promise<unknown> => vi.waitFor(look, { timeout: 8 * SECOND, interval: 50 });
const pulse = ({ socket }: LiveClient, more: object = {}): void =>
  socket.send(JSON.stringify({ t: 'pulse', isShown: true, battery: 80, ...more }));
async function wallOf(at = house): Promise<LiveClient> {
  const wall = await openLive(at, { token: await tokenOf('screen') });
  await wall.next('snapshot');
  return wall;
}
async function events(): Promise<{ type: string; about?: unknown }[]> {
  const { body } = await house.ask(`/restaurants/${ours.restaurant}/log?after=0`, { token: await tokenOf('manager') });
  return body['events'] as { type: string }[];
}
const countOf = async (type: string): Promise<number> => (await events()).filter((event) => event.type === type).length;
const metric = async (name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(await (await fetch(`${house.url}/api/v1/metrics`)).text())?.[1]);

beforeAll(() => void scene.ticket());

describe('a wall screen', { timeout: 60_000 }, () => {
  test('that draws is written down once, and no pulse after it writes anything', async () => {
    const wall = await wallOf();
    pulse(wall);
    await soon(() => expect(screenRow()).toMatchObject({ battery: 80, darkSince: null, seenAt: expect.any(Number) }));
    const written = await countOf('screen.seen');
    for (let count = 0; count < 20; count += 1) pulse(wall, { battery: 79 });
    await new Promise((resolve) => setTimeout(resolve, SERVER_BEAT));
    expect(await countOf('screen.seen')).toBe(written);
    wall.socket.terminate();
  });

  test('is written down again when its battery fell, at most once a minute, and every five minutes', async () => {
    const wall = await wallOf();
    pulse(wall);
    await soon(() => expect(clock() - screenRow().seenAt!).toBeLessThan(SECOND));
    const before = await countOf('screen.seen');
    const steps = Array.from({ length: 21 }, (_, at) => (at < 4 ? 64 : 60));
    for (const battery of steps) {
      ahead += 20 * SECOND;
      pulse(wall, { battery });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(screenRow().battery).toBe(60);
    expect((await countOf('screen.seen')) - before).toBe(2);
    wall.socket.terminate();
  });

  test('that stops drawing while its tickets cook is dark within seconds, and back with its first frame', async () => {
    await scene.ticket();
    const wall = await wallOf();
    pulse(wall);
    await soon(() => expect(clock() - screenRow().seenAt!).toBeLessThan(SECOND));
    const drewAt = screenRow().seenAt!;
    ahead += 6 * SECOND;
    pulse(wall, { isShown: false });
    await soon(() => expect(screenRow().darkSince).toBe(drewAt));
    const told = lines().find(({ message }) => message === 'screen dark');
    expect(told).toMatchObject({ level: 'warn', restaurantId: ours.restaurant, deviceId: ours.screen, requestId: expect.any(String) });
    await soon(async () => expect(await metric('screens_dark')).toBe(1));
    expect(await metric('screens_gone_dark_total')).toBeGreaterThanOrEqual(1);
    pulse(wall);
    await soon(() => expect(screenRow().darkSince).toBeNull());
    expect((await events()).map(({ type }) => type)).toEqual(expect.arrayContaining(['screen.dark', 'screen.shown']));
    wall.socket.terminate();
  });

  test('that goes over to another instance is not dark at the first', async () => {
    await scene.ticket();
    const here = await wallOf();
    pulse(here);
    await soon(() => expect(clock() - screenRow().seenAt!).toBeLessThan(SECOND));
    const dark = await countOf('screen.dark');
    here.socket.terminate();
    ahead += 3 * SECOND;
    const there = await wallOf(other);
    pulse(there);
    await soon(() => expect(clock() - screenRow().seenAt!).toBeLessThan(SECOND));
    for (let beat = 0; beat < 4; beat += 1) {
      ahead += 2 * SECOND;
      pulse(there);
      await new Promise((resolve) => setTimeout(resolve, 1_200));
    }
    expect(await countOf('screen.dark')).toBe(dark);
    there.socket.terminate();
  });

  test('that is linked nowhere is missed by whoever hears of a ticket for it', async () => {
    const { theirs } = house;
    await house.house.restaurants.at(theirs.restaurant);
    const next = setScene({ ...house, ours: theirs });
    ahead += MINUTE;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(next.state().device.get(theirs.screen)!.darkSince).toBeNull();
    await next.ticket();
    const { pairedAt } = next.state().device.get(theirs.screen)!;
    await soon(() => expect(next.state().device.get(theirs.screen)!.darkSince).toBe(pairedAt));
  });
});

test('a ticket that nobody heard goes on to the station that stands in, where the house wants that', { timeout: 30_000 }, async () => {
  await scene.act('setUnheard', { unheard: 'reroute' });
  await scene.order(await scene.openCheck(), { itemId: ours.lemonade, modifierIds: [] });
  const ofBar = () => [...scene.state().ticket.values()].filter(({ stationId }) => stationId === ours.bar);
  const [first] = ofBar();
  await vi.waitFor(
    () => {
      const second = [...scene.state().ticket.values()].find(
        ({ stationId, orderId }) => stationId === ours.grill && orderId === first!.orderId,
      );
      expect(second).toMatchObject({ alsoAt: [ours.bar], status: 'cooking' });
      expect(ofBar()[0]).toMatchObject({ alsoAt: [ours.grill], alarmedAt: expect.any(Number) });
    },
    { timeout: 12 * SECOND, interval: 100 },
  );
  expect((await events()).map(({ type }) => type)).toContain('tickets.rerouted');
});
