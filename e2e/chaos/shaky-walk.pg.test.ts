import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { State } from '@heard/shared/live/state.ts';
import { stateOf } from '@heard/shared/live/state.ts';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openTestHouse, type TestRole } from '../../server/test/house.ts';
import { Device } from '../simulate/device.ts';
import { layBrowserFloor, openClientScreen } from './client-screen.ts';
import { FATES, openShakyWire } from './shaky-wire.ts';
import { doings, type Doings, type Shaken } from './walk-commands.ts';
import { freshRead, rowsInOrder } from './watching-screen.ts';

layBrowserFloor();
const house = await openTestHouse();
const { ours } = house;
const restaurantId = ours.restaurant;
const wire = await openShakyWire(house.url);
afterAll(() => wire.close());

const WALKS = 3;
const STEPS = 50;
/** Of ten frames this many arrive as they should. */
const WELL_OF_TEN = 7;
const HEALED_WITHIN_MS = 25_000;

const refused: string[] = [];
const deviceOf = async (role: TestRole): Promise<Device> =>
  new Device({ url: wire.url, restaurantId, token: await house.tokenOf(role), refused: (what) => refused.push(what) });

/** One on the floor, one at the grill, one that a cook carries about and that shows every ticket. */
async function openScreens() {
  const open = async (role: TestRole) => {
    const token = await house.tokenOf(role);
    return { role, token, ...openClientScreen({ url: wire.url, restaurantId, token }) };
  };
  return Promise.all([open('server'), open('screen'), open('cook')]);
}

function shake(): void {
  wire.fate = () => (Math.random() * 10 < WELL_OF_TEN ? undefined : FATES[Math.floor(Math.random() * FATES.length)]);
}

const isSeenOrRung = (state: State): boolean =>
  [...state.ticket.values()].every(({ heardAt, alarmedAt, readyAt }) => [heardAt, alarmedAt, readyAt].some((at) => at !== null));

/** Every order that was acknowledged once, whole, with each of its lines on a ticket. */
function mustHoldAll(state: State, { sent }: Doings): void {
  const onTickets = [...state.ticket.values()].flatMap((ticket) => ticket.lines.map(({ lineId }) => lineId));
  for (const { orderId, lineIds } of sent) {
    expect([...state.line.values()].filter((line) => line.orderId === orderId).map(({ id }) => id)).toEqual(lineIds);
    for (const lineId of lineIds) expect(onTickets.filter((id) => id === lineId)).toEqual([lineId]);
  }
}

async function walk(steps: Iterable<fc.AsyncCommand<Doings, Shaken>>): Promise<void> {
  const screens = await openScreens();
  const [, grill, cook] = screens;
  const kitchen = await Promise.all([grill!, cook!].map(async ({ role, state }) => ({ device: await deviceOf(role), state })));
  const items = [
    { itemId: ours.burger, modifierIds: [ours.rare] },
    { itemId: ours.lemonade, modifierIds: [] },
    { itemId: ours.water, modifierIds: [] },
  ];
  const model: Doings = { sent: [] };
  const real: Shaken = { wire, server: await deviceOf('server'), manager: await deviceOf('manager'), kitchen, items };
  shake();
  await fc.asyncModelRun(() => ({ model, real }), steps);
  wire.fate = () => undefined;
  for (const { role, token, state } of screens) {
    await expect
      .poll(async () => isDeepStrictEqual(rowsInOrder(state), await asRead(token)), {
        timeout: HEALED_WITHIN_MS,
        interval: 200,
        message: role,
      })
      .toBe(true);
  }
  const { token } = screens[0]!;
  await expect.poll(async () => isSeenOrRung(await fresh(token)), { timeout: 12_000, interval: 200 }).toBe(true);
  mustHoldAll(await fresh(token), model);
  for (const { stop } of screens) stop();
  await pause(50);
}

const fresh = async (token: string): Promise<State> => stateOf((await freshRead(house.url, restaurantId, token)).rows);
const asRead = async (token: string): Promise<unknown> => rowsInOrder(await fresh(token));

test('whatever is done while frames are lost, doubled and swapped, every screen ends like a fresh read, and every ticket is heard or rings', async () => {
  const steps = fc.array(fc.oneof(...doings()), { minLength: STEPS, maxLength: STEPS });
  await fc.assert(fc.asyncProperty(steps, walk), { numRuns: WALKS, endOnFailure: true });
  expect(Object.values(wire.befallen).every((times) => times > 0)).toBe(true);
  // Rules may say no to what came too late; the house never breaks on it.
  expect(refused.filter((what) => /^[\w.-]+: (?!(?:ticket|line|check)\/)/.test(what))).toEqual([]);
}, 180_000);
