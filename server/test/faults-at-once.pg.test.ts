import { randomUUID } from 'node:crypto';
import { set } from '@heard/shared/live/event.ts';
import { happened } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { expect, test } from 'vitest';
import { actOf } from '../src/platform/log/act.ts';
import { loadFold, readLog } from '../src/platform/log/log-store.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse, type Reply } from './house.ts';

const left = await openTestHouse();
const right = await openTestHouse({ beside: left });
const { ours, database } = left;
await left.house.restaurants.at(ours.restaurant);
const scene = setScene(left);
const [server, manager] = [await left.tokenOf('server'), await left.tokenOf('manager')];
const home = `/restaurants/${ours.restaurant}`;

const post = (house: typeof left, path: string, body: object, token = server): Promise<Reply> =>
  house.ask(`${home}${path}`, { method: 'POST', token, body });
/** As the database has it: an instance may hear of the other's work a moment later. */
const stateNow = async (): Promise<State> => (await loadFold(left.database.pool, ours.restaurant, '2000-01-01'))!.state;
const lineOf = (itemId: string, modifierIds: readonly string[] = []) => {
  const usual = { quantity: 1, seat: 0, course: 1, note: '', isHeld: false };
  return { ...usual, lineId: randomUUID(), itemId, modifierIds };
};
const codesOf = (replies: readonly Reply[]): string[] => replies.map(({ status, body }) => (status === 200 ? 'done' : String(body.code)));

test('two hosts who seat one table at once: one party sits, the other host is told', async () => {
  const tableId = await scene.freeTable();
  const seat = (house: typeof left) => post(house, `/tables/${tableId}/parties`, { partyId: randomUUID(), covers: 2 });
  expect(codesOf(await Promise.all([seat(left), seat(right)])).sort()).toEqual(['done', 'table/taken']);
});

test('two servers who edit one table at once: neither change is lost', async () => {
  const tableId = await scene.freeTable();
  await scene.act('seatParty', { tableId, partyId: randomUUID(), covers: 4 });
  const checkId = randomUUID();
  await scene.act('openCheck', { checkId, tableId, name: '', covers: 4 });
  const [burger, lemonade] = [lineOf(ours.burger, [ours.rare]), lineOf(ours.lemonade)];
  const replies = await Promise.all([
    post(left, `/checks/${checkId}/orders`, { orderId: randomUUID(), lines: [burger] }),
    post(right, `/checks/${checkId}/orders`, { orderId: randomUUID(), lines: [lemonade] }, manager),
    post(right, `/checks/${checkId}/drop`, {}, manager),
  ]);
  expect(codesOf(replies)).toEqual(['done', 'done', 'done']);
  const lines = [...(await stateNow()).line.values()].filter((line) => line.checkId === checkId);
  expect(lines.map(({ id }) => id).sort()).toEqual([burger.lineId, lemonade.lineId].sort());
});

test('two people who take the money for one check at once: it is taken once, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const checkId = await scene.openCheck();
    await scene.order(checkId);
    const pay = (house: typeof left, token: string) =>
      post(house, `/checks/${checkId}/payments`, { paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 2_000 }, token);
    const codes = codesOf(await Promise.all([pay(left, server), pay(right, manager)]));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes).toContain('check/is-closed');
    const paid = [...(await stateNow()).payment.values()].filter((payment) => payment.checkId === checkId);
    expect(paid.map(({ amount }) => amount)).toEqual([1_450]);
  }
});

test('a hundred sends of the last ten portions at once sell ten, at two instances', async () => {
  await scene.act('stockItem', { itemId: ours.special, isOut: false, remaining: 10 });
  const checkIds = await Promise.all(Array.from({ length: 10 }, () => scene.openCheck()));
  const lines = Array.from({ length: 100 }, () => lineOf(ours.special));
  const replies = await Promise.all(
    lines.map((line, at) => post(at % 2 ? left : right, `/checks/${checkIds[at % 10]!}/orders`, { orderId: randomUUID(), lines: [line] })),
  );
  const codes = codesOf(replies);
  expect(codes.filter((code) => code === 'done')).toHaveLength(10);
  expect(new Set(codes)).toEqual(new Set(['done', 'item/out']));
  const state = await stateNow();
  expect(state.item.get(ours.special)).toMatchObject({ remaining: 0, isOut: true });
  expect(lines.filter(({ lineId }) => state.line.has(lineId))).toHaveLength(10);
  const { events } = await readLog(database.pool, ours.restaurant, 0, 10_000);
  const left10 = events.flatMap(({ changes }) => changes).filter(({ kind, id }) => kind === 'item' && id === ours.special);
  expect(left10.every(({ set: fields }) => ((fields as { remaining?: number }).remaining ?? 0) >= 0)).toBe(true);
});

test('an order that promised another price is refused whole, with both prices', async () => {
  const checkId = await scene.openCheck();
  const { price } = (await stateNow()).item.get(ours.lemonade)!;
  const dearer = () => happened({ type: 'house.changed', changes: [set('item', ours.lemonade, { price: price + 80 })] });
  const who = { restaurantId: ours.restaurant, memberId: null, deviceId: null, role: 'system' } as const;
  await left.house.restaurants.change(actOf({ who, rule: dearer, input: undefined }));
  const lemonade = { ...lineOf(ours.lemonade), promised: price };
  const order = (line: object) => post(right, `/checks/${checkId}/orders`, { orderId: randomUUID(), lines: [line] });
  const refused = await order(lemonade);
  expect([refused.status, refused.body.code]).toEqual([422, 'line/price-changed']);
  expect(refused.body['about']).toMatchObject({ lines: [{ lineId: lemonade.lineId, promised: price, price: price + 80 }] });
  expect(await order({ ...lemonade, promised: price + 80 })).toMatchObject({ status: 200 });
});
