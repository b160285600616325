import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { HOUR, MINUTE } from '@heard/shared/kernel/time.ts';
import type { DayClose } from '@heard/shared/payments/payments-kinds.ts';
import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { beforeAll, expect, test } from 'vitest';
import { withClient } from '../src/platform/db/client.ts';
import { loadFold, readLog } from '../src/platform/log/log-store.ts';
import { openTestHouse, type Reply, type TestRole } from './house.ts';

// In Dublin's winter the house's day ends at 4:00 UTC.
let now = Date.parse('2026-11-21T22:00:00Z');
const house = await openTestHouse({ clock: () => now });
const { ours, database } = house;
const home = `/restaurants/${ours.restaurant}`;

/** Through its door, as a device would. */
async function knock<K extends CommandKey>(key: K, input: InputOf<(typeof COMMANDS)[K]>, role: TestRole = 'manager'): Promise<Reply> {
  const { path, params } = COMMANDS[key];
  const values = input as Record<string, unknown>;
  const body = Object.fromEntries(Object.entries(values).filter(([name]) => !(name in params)));
  const to = path.replace(/:(\w+)/g, (_, name: string) => String(values[name]));
  return house.ask(`${home}${to}`, { method: 'POST', token: await house.tokenOf(role), body });
}

async function xReport(): Promise<{ figures: SalesFigures; lastClose: DayClose | null }> {
  const { status, body } = await house.ask(`${home}/reports/x`, { token: await house.tokenOf('manager') });
  expect(status).toBe(200);
  return body as never;
}

async function burger(): Promise<string> {
  const checkId = randomUUID();
  await knock('openCheck', { checkId, tableId: null, name: 'Ann', covers: 2 });
  const plain = { quantity: 1, seat: 0, course: 1, note: '', isHeld: false };
  const line = { lineId: randomUUID(), itemId: ours.burger, modifierIds: [ours.rare], ...plain };
  await knock('sendOrder', { checkId, orderId: randomUUID(), lines: [line] });
  return checkId;
}
const pay = (checkId: string, amount: number, paymentId = randomUUID()) =>
  knock('takePayment', { checkId, paymentId, tender: 'cash', amount, tendered: amount }, 'server');
const drawerId = randomUUID();
let overnight: string;

beforeAll(async () => {
  await knock('openDrawer', { drawerId, name: 'Till', float: 10_000 });
  overnight = await burger();
  await pay(overnight, 1_000);
  const checkId = await burger();
  await pay(checkId, 1_450);
});

test('the X report counts what was closed, and what was taken', async () => {
  const { figures, lastClose } = await xReport();
  expect(figures).toMatchObject({ businessDay: '2026-11-21', checks: 1, openChecks: 1, covers: 2, total: 1_450, paid: 2_450 });
  expect(lastClose).toBe(null);
});

test('the day is not closed over a guest who still sits there', async () => {
  const { status, body } = await knock('closeDay', { closeId: randomUUID() });
  expect([status, body.code, body['about']]).toEqual([422, 'day/open-checks', { openChecks: 1 }]);
});

test('a check left open overnight counts on the day it is paid, also for a server that has just started', async () => {
  now += 6 * HOUR + MINUTE;
  expect((await xReport()).figures).toMatchObject({ businessDay: '2026-11-22', checks: 0, openChecks: 1, paid: 0 });
  await pay(overnight, 450);
  const { figures } = await xReport();
  expect(figures).toMatchObject({ checks: 1, openChecks: 0, total: 1_450, paid: 450 });
  const fresh = await loadFold(database.pool, ours.restaurant, '2026-11-22');
  expect([...fresh!.state.check.keys()]).toEqual([overnight]);
  const other = await openTestHouse({ beside: house, clock: () => now });
  const { body } = await other.ask(`${home}/reports/x`, { token: await house.tokenOf('owner') });
  expect(body['figures']).toEqual(figures);
});

test('a drawer that stayed open knows what it should hold, though the fold has forgotten the day before', async () => {
  const { state } = await house.house.restaurants.at(ours.restaurant);
  expect(state!.drawer.get(drawerId)).toMatchObject({ expected: 10_000 + 1_000 + 1_450 + 450 });
});

test('the Z report is kept as it stood, counts on days later, and a day has one', async () => {
  const before = (await xReport()).figures;
  expect(await knock('closeDay', { closeId: randomUUID() })).toMatchObject({ status: 200 });
  expect((await xReport()).lastClose).toMatchObject({ number: 1, businessDay: '2026-11-22', figures: before });
  expect((await knock('closeDay', { closeId: randomUUID() })).body.code).toBe('day/closed');
  now += 72 * HOUR;
  const other = await openTestHouse({ beside: house, clock: () => now });
  const token = await house.tokenOf('manager');
  await other.ask(`${home}/day-closes`, { method: 'POST', token, body: { closeId: randomUUID() } });
  expect((await xReport()).lastClose).toMatchObject({ number: 2, businessDay: '2026-11-25' });
});

test('money that moved can be neither changed nor taken away, not even by the server itself', async () => {
  const tables = ['payments', 'refunds', 'account_moves', 'cash_moves', 'paper_sales', 'day_closes'];
  const may = (table: string, what: string): string => `has_table_privilege('authenticated', 'app.${table}', '${what}')`;
  const rows = await withClient(database.ownerUrl, async (owner) => {
    const asked = tables.map((table) => `select ${may(table, 'update')} or ${may(table, 'delete')} as may, '${table}' as name`);
    return (await owner.query<{ may: boolean; name: string }>(asked.join(' union all '))).rows;
  });
  expect(rows.filter(({ may }) => may)).toEqual([]);
});

test('no card number reaches the database, by whichever door it is tried', async () => {
  const checkId = await burger();
  const card = '4111 1111 1111 1111';
  const paid = { checkId, paymentId: randomUUID(), tender: 'card' as const, amount: 100, tendered: 100 };
  const replies = [
    await knock('takePayment', { ...paid, reference: card }),
    await knock('openAccount', { accountId: randomUUID(), name: card, creditLimit: 0 }),
    await knock('moveCash', { drawerId, moveId: randomUUID(), kind: 'in', amount: 1, reason: card }),
    await knock('sellGiftCard', { code: 'ROSE-0001', moveId: randomUUID(), amount: 100, tender: 'card', reference: card }),
  ];
  expect(replies.map(({ status, body }) => `${status} ${body.code}`)).toEqual(replies.map(() => '422 payment/card-number'));
  const { events } = await readLog(database.pool, ours.restaurant, 0, 500);
  expect(JSON.stringify(events)).not.toContain('4111');
});

test('a hundred payments of the last cent at once take it once', async () => {
  const checkId = await burger();
  await pay(checkId, 1_449);
  const replies = await Promise.all(Array.from({ length: 100 }, () => pay(checkId, 1)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
});
