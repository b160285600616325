import { randomUUID } from 'node:crypto';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { PrepTime, Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { describe, expect, test } from 'vitest';
import { loadFold } from '../src/platform/log/log-store.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';

let ahead = 0;
const left = await openTestHouse({ clock: () => Date.now() + ahead });
const { ours, database } = left;
await left.house.restaurants.at(ours.restaurant);
const scene = setScene(left);

/** What another instance, or this one after a restart, would go on from. */
async function stored(): Promise<{ prepTimes: PrepTime[]; tickets: Map<string, Ticket> }> {
  const { state } = (await loadFold(database.pool, ours.restaurant, '2000-01-01'))!;
  return { prepTimes: [...state.prepTime.values()], tickets: state.ticket };
}

async function cookedIn(seconds: number): Promise<string> {
  const ticketId = await scene.ticket();
  ahead += seconds * SECOND;
  await scene.act('bumpTicket', { ticketId });
  return ticketId;
}

describe('what bumps teach', () => {
  test('is kept by the database, a row per dish, station and part of the day', async () => {
    for (const seconds of [200, 210, 190]) await cookedIn(seconds);
    const { prepTimes } = await stored();
    expect(prepTimes).toMatchObject([{ itemId: ours.burger, stationId: ours.grill, count: 3 }]);
    expect(prepTimes).toEqual([...scene.state().prepTime.values()]);
  });

  test('is what the next order is promised by', async () => {
    const [{ typical }] = (await stored()).prepTimes as [PrepTime];
    const { tickets } = await stored();
    const ticketId = await scene.ticket();
    const ticket = (await stored()).tickets.get(ticketId)!;
    expect(tickets.has(ticketId)).toBe(false);
    expect(ticket.workSeconds).toBe(typical);
    expect(ticket.promisedAt! - ticket.firedAt).toBe(typical * SECOND);
    ahead += typical * SECOND;
    await scene.act('bumpTicket', { ticketId });
  });
});

describe('an order into a full kitchen', () => {
  const send = async (more: object) => {
    const checkId = await scene.openCheck();
    const line = {
      lineId: randomUUID(),
      itemId: ours.burger,
      quantity: 1,
      seat: 0,
      course: 1,
      note: '',
      modifierIds: [ours.rare],
      isHeld: false,
    };
    return left.ask(`/restaurants/${ours.restaurant}/checks/${checkId}/orders`, {
      method: 'POST',
      token: await left.tokenOf('server'),
      body: { orderId: randomUUID(), lines: [line], ...more },
    });
  };

  test('is refused only for who wants to be told; an order of an older device, or one that knows, is cooked', async () => {
    await scene.act('changeStation', { stationId: ours.grill, fullAfter: 60 });
    await scene.order(await scene.openCheck(), { quantity: 9 });
    expect((await send({ acceptsWait: false })).body.code).toBe('order/kitchen-full');
    expect((await send({})).status).toBe(200);
    expect((await send({ acceptsWait: true })).status).toBe(200);
  });
});
