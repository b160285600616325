import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { DAY, HOUR } from '@heard/shared/kernel/time.ts';
import { KIND_NAMES } from '@heard/shared/live/kinds.ts';
import { rowsOf, type State } from '@heard/shared/live/state.ts';
import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { beforeAll, expect, test } from 'vitest';
import { loadFold } from '../src/platform/log/log-store.ts';
import { openTestHouse, type Reply, type TestRole } from './house.ts';
import { openLive } from './live-client.ts';

// In Dublin's winter the house's day ends at 4:00 UTC.
let now = Date.parse('2026-11-21T22:00:00Z');
const left = await openTestHouse({ clock: () => now });
const right = await openTestHouse({ clock: () => now, beside: left });
const { ours, database } = left;
const home = `/restaurants/${ours.restaurant}`;
const [yesterday, today] = ['2026-11-21', '2026-11-22'];

async function knock<K extends CommandKey>(key: K, input: InputOf<(typeof COMMANDS)[K]>, role: TestRole = 'manager'): Promise<Reply> {
  const { path, params } = COMMANDS[key];
  const values = input as Record<string, unknown>;
  const body = Object.fromEntries(Object.entries(values).filter(([name]) => !(name in params)));
  const to = path.replace(/:(\w+)/g, (_, name: string) => String(values[name]));
  return left.ask(`${home}${to}`, { method: 'POST', token: await left.tokenOf(role), body });
}

async function paidBurger(): Promise<{ checkId: string; paymentId: string }> {
  const [checkId, paymentId] = [randomUUID(), randomUUID()];
  await knock('openCheck', { checkId, tableId: ours.table('1'), name: '', covers: 2 });
  const plain = { quantity: 2, seat: 0, course: 1, note: '', isHeld: false };
  const line = { lineId: randomUUID(), itemId: ours.burger, modifierIds: [ours.rare], ...plain };
  await knock('sendOrder', { checkId, orderId: randomUUID(), lines: [line] });
  const parts = [{ checkId: randomUUID(), name: 'Share 2 of 2', lines: [{ lineId: line.lineId, part: 1, of: 2 }] }];
  await knock('splitCheck', { checkId, parts });
  const paid = { tender: 'card', amount: 1_450, tendered: 1_650, tip: 200, reference: 'slip 12' } as const;
  await knock('takePayment', { checkId, paymentId, ...paid });
  await knock('takePayment', { checkId: parts[0]!.checkId, paymentId: randomUUID(), ...paid });
  return { checkId, paymentId };
}

const recall = async (checkId: string, { of = left, role = 'manager' as TestRole, key = randomUUID() } = {}) =>
  of.ask(`${home}/past-checks/${checkId}/recall`, { method: 'POST', token: await of.tokenOf(role), key });
const list = async (query: string) => left.ask(`${home}/past-checks?${query}`, { token: await left.tokenOf('manager') });
const refund = (paymentId: string, amount: number, role: TestRole = 'manager') =>
  knock('refundPayment', { paymentId, refundId: randomUUID(), amount, tip: 0, reason: 'cold', reference: 'credit 3' }, role);
const figures = async (): Promise<SalesFigures> =>
  (await left.ask(`${home}/reports/x`, { token: await left.tokenOf('manager') })).body['figures'] as SalesFigures;
const stateAt = (of: typeof left): State => of.house.restaurants.loaded(ours.restaurant)!.state!;
const plain = (state: State): object =>
  Object.fromEntries(KIND_NAMES.map((name) => [name, [...rowsOf(state, name).values()].sort((a, b) => (a.id < b.id ? -1 : 1))]));

let burger: Awaited<ReturnType<typeof paidBurger>>;
let sold: SalesFigures;

beforeAll(async () => {
  burger = await paidBurger();
  sold = await figures();
  now += 8 * HOUR;
  await figures();
});

test('after the cutoff no fold holds it, and the list of its day still does', async () => {
  expect(stateAt(left).check.has(burger.checkId)).toBe(false);
  const { status, body } = await list(`day=${yesterday}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    more: false,
    checks: [
      { number: 2, name: 'Share 2 of 2' },
      { number: 1, tableName: '1', total: 1_450 },
    ],
  });
  expect(body['checks']).toHaveLength(2);
  expect((await list(`day=${yesterday}&number=1`)).body['checks']).toMatchObject([{ id: burger.checkId, businessDay: yesterday }]);
  expect((await list(`day=${yesterday}&below=2`)).body['checks']).toMatchObject([{ number: 1, refunded: 0 }]);
  expect((await list(`day=${today}`)).body).toMatchObject({ checks: [], more: false });
  expect((await list('day=yesterday')).status).toBe(400);
});

test('a manager brings it back, once: every instance and screen sees it, the kitchen does not', async () => {
  const screen = await openLive(right, { token: await right.tokenOf('server') });
  const kitchen = await openLive(right, { token: await right.tokenOf('cook') });
  await Promise.all([screen.next('snapshot'), kitchen.next('snapshot')]);
  expect(await recall(burger.checkId, { role: 'server' })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  const key = randomUUID();
  const [first, echo] = [await recall(burger.checkId, { key }), await recall(burger.checkId, { key })];
  expect([first.status, echo.status, echo.body['seq']]).toEqual([200, 200, first.body['seq']]);
  const { events } = await screen.next('events');
  expect(events.map(({ type }) => type)).toEqual(['check.recalled']);
  expect((await recall(burger.checkId, { of: right })).body['seq']).toBe(first.body['seq']);
  const fresh = await loadFold(database.pool, ours.restaurant, today);
  expect(plain(stateAt(left))).toEqual(plain(fresh!.state));
  expect(plain(stateAt(right))).toEqual(plain(fresh!.state));
  expect(stateAt(right).check.get(burger.checkId)).toMatchObject({ recalledOn: today, businessDay: yesterday, status: 'closed' });
  expect([stateAt(left).line.size, stateAt(left).share.size, stateAt(left).ticket.size, stateAt(left).fire.size]).toEqual([1, 1, 0, 0]);
});

test('its money is given back today, and only that is in the figures of today', async () => {
  expect(await figures()).toMatchObject({ businessDay: today, checks: 0, total: 0, paid: 0, refunds: 0, voids: 0 });
  // Who may not do so alone asks.
  expect((await refund(burger.paymentId, 100, 'server')).body.code).toBe('approval/needed');
  expect((await refund(burger.paymentId, 1_000)).status).toBe(200);
  const { tenders, ...told } = await figures();
  expect(told).toMatchObject({ checks: 0, total: 0, paid: 0, refunds: 1_000 });
  expect(tenders.card).toBe(-1_000);
  expect((await list(`day=${yesterday}&number=1`)).body['checks']).toMatchObject([{ refunded: 1_000 }]);
  expect(sold).toMatchObject({ businessDay: yesterday, checks: 2, total: 2_900, refunds: 0 });
  const reopened = await knock('reopenCheck', { checkId: burger.checkId, reason: 'wrong' });
  expect(reopened.body.code).toBe('day/closed');
});

test('on the day after it is gone again, and comes back with what was given back', async () => {
  now += DAY;
  await figures();
  expect(stateAt(left).check.has(burger.checkId)).toBe(false);
  expect(stateAt(left).refund.size).toBe(0);
  expect((await recall(burger.checkId, { of: right })).status).toBe(200);
  expect((await refund(burger.paymentId, 451)).body.code).toBe('refund/over');
  expect((await refund(burger.paymentId, 450)).status).toBe(200);
  expect(await figures()).toMatchObject({ refunds: 450 });
  const fresh = await loadFold(database.pool, ours.restaurant, '2026-11-23');
  expect(plain(stateAt(left))).toEqual(plain(fresh!.state));
});

test('two that bring it back at once do it once', async () => {
  now += DAY;
  await figures();
  const replies = await Promise.all([left, right, left, right].map((of) => recall(burger.checkId, { of })));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(replies.map(({ body }) => body['seq'])).size).toBe(1);
  expect(stateAt(left).refund.size).toBe(2);
});

test('nobody brings back what was never paid, or is not theirs', async () => {
  const open = randomUUID();
  await knock('openCheck', { checkId: open, tableId: null, name: 'Ann', covers: 1 });
  await knock('voidCheck', { checkId: open });
  now += DAY;
  await figures();
  expect(await recall(open)).toMatchObject({ status: 409, body: { code: 'check/not-paid' } });
  expect(await recall(randomUUID())).toMatchObject({ status: 404 });
  const strange = { method: 'POST', token: await left.tokenOf('manager', left.theirs) };
  const path = `/restaurants/${left.theirs.restaurant}/past-checks/${burger.checkId}/recall`;
  expect(await left.ask(path, strange)).toMatchObject({ status: 404 });
});
