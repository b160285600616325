import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadFold } from '../src/platform/log/log-store.ts';
import { openTestHouse, type Reply, type TestRole } from './house.ts';

let now = Date.now();
const { ask, ours, theirs, tokenOf, house, database } = await openTestHouse({ clock: () => now });
const home = `/restaurants/${ours.restaurant}`;
const state = () => house.restaurants.loaded(ours.restaurant)!.state!;

const post = async (role: TestRole, path: string, body: object, more: { key?: string } = {}): Promise<Reply> =>
  ask(`${home}${path}`, { method: 'POST', token: await tokenOf(role), body, ...more });

async function setPin(role: 'manager' | 'server', pin: string): Promise<string> {
  const memberId = ours.member(role);
  await ask(`${home}/members/${memberId}/pin`, { method: 'PUT', token: await tokenOf('owner'), body: { pin } });
  return memberId;
}

/** A server wants to void a burger that is cooking. */
async function asked(): Promise<{ approvalId: string; lineId: string; checkId: string }> {
  const [checkId, lineId, approvalId] = [randomUUID(), randomUUID(), randomUUID()];
  await post('server', '/checks', { checkId, tableId: null, name: 'Ann', covers: 1 });
  const line = { lineId, itemId: ours.burger, quantity: 1, seat: 0, course: 1, note: '', modifierIds: [ours.rare], isHeld: false };
  await post('server', `/checks/${checkId}/orders`, { orderId: randomUUID(), lines: [line] });
  const voided = await post('server', `/checks/${checkId}/lines/${lineId}/void`, { reason: 'cold', approvalId });
  expect(voided.status).toBe(200);
  expect(state().line.get(lineId)!.status).toBe('fired');
  return { approvalId, lineId, checkId };
}

describe('a manager says yes by PIN on the device of whoever asked', () => {
  test('and it is done at once, with the manager as the actor and the server as the one who asked', async () => {
    const memberId = await setPin('manager', '4711');
    const { approvalId, lineId } = await asked();
    const reply = await post('server', `/approvals/${approvalId}/pin`, { memberId, pin: '4711' });
    expect(reply).toMatchObject({ status: 200, body: { seq: expect.any(Number) as number } });
    expect(state().line.get(lineId)!.status).toBe('voided');
    const log = await ask(`${home}/log?after=${(reply.body['seq'] as number) - 1}`, { token: await tokenOf('manager') });
    expect(log.body).toMatchObject({
      events: [
        { type: 'line.voided', actor: { memberId }, about: { reason: 'cold', askedBy: ours.member('server'), approvedBy: memberId } },
      ],
    });
  });

  test('twice by the same tap says it once', async () => {
    const memberId = await setPin('manager', '4711');
    const { approvalId } = await asked();
    const key = randomUUID();
    const first = await post('server', `/approvals/${approvalId}/pin`, { memberId, pin: '4711' }, { key });
    const again = await post('server', `/approvals/${approvalId}/pin`, { memberId, pin: '4711' }, { key });
    expect([again.status, again.body['seq']]).toEqual([200, first.body['seq']]);
  });

  test('with a wrong PIN nothing is done, and the fifth locks', async () => {
    const memberId = await setPin('manager', '4711');
    const { approvalId, lineId } = await asked();
    const enter = (pin: string): Promise<Reply> => post('server', `/approvals/${approvalId}/pin`, { memberId, pin });
    for (let time = 1; time <= 5; time += 1) expect((await enter('0000')).body.code).toBe('pin/wrong');
    expect(await enter('4711')).toMatchObject({ status: 429, body: { code: 'pin/locked' } });
    expect(state().line.get(lineId)!.status).toBe('fired');
    now += 60_000;
    expect((await enter('4711')).status).toBe(200);
  });

  test('with the PIN of somebody who decides nothing is refused before it is looked at', async () => {
    const memberId = await setPin('server', '1234');
    const { approvalId } = await asked();
    expect((await post('server', `/approvals/${approvalId}/pin`, { memberId, pin: '1234' })).body.code).toBe('approval/not-a-manager');
  });

  test('a right PIN counts as right, although the check was closed meanwhile', async () => {
    const memberId = await setPin('manager', '4711');
    const { approvalId, checkId } = await asked();
    await post('server', `/checks/${checkId}/payments`, { paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 1_450 });
    const enter = (): Promise<Reply> => post('server', `/approvals/${approvalId}/pin`, { memberId, pin: '4711' });
    for (let time = 1; time <= 7; time += 1) expect((await enter()).body.code).toBe('check/is-closed');
  });

  test('for a request of another restaurant finds nothing', async () => {
    const memberId = await setPin('manager', '4711');
    const { approvalId } = await asked();
    const path = `/restaurants/${theirs.restaurant}/approvals/${approvalId}/pin`;
    const reply = await ask(path, { method: 'POST', token: await tokenOf('server', theirs), body: { memberId, pin: '4711' } });
    expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
  });
});

test('two servers who split and pay one line at the same time leave every cent of it with somebody', async () => {
  const { checkId, lineId } = await asked();
  const parts = (count: number) =>
    Array.from({ length: count }, () => ({ checkId: randomUUID(), name: '', lines: [{ lineId, part: 1, of: 7 }] }));
  const splits = await Promise.all([2, 1, 2].map((count) => post('server', `/checks/${checkId}/split`, { parts: parts(count) })));
  expect(splits.map(({ status }) => status)).toEqual([200, 200, 200]);
  const shares = [...state().share.values()].filter((share) => share.lineId === lineId);
  expect(shares).toHaveLength(5);
  const fires = [...state().fire.values()].filter((fire) => fire.lineId === lineId);
  expect(fires).toHaveLength(1);
  await post('server', `/checks/${shares[0]!.checkId}/payments`, {
    paymentId: randomUUID(),
    tender: 'cash',
    amount: shares[0]!.gross,
    tendered: 900,
  });
  const merged = await Promise.all(shares.slice(1).map((share) => post('server', `/checks/${share.checkId}/merge`, { intoId: checkId })));
  expect(merged.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const rest = [...state().share.values()].filter((share) => share.lineId === lineId);
  expect(rest.map(({ gross }) => gross)).toEqual([shares[0]!.gross]);
});

test('a share that was paid before the day ended is still paid when the house starts again', async () => {
  const { checkId, lineId } = await asked();
  const other = randomUUID();
  await post('server', `/checks/${checkId}/split`, { parts: [{ checkId: other, name: '', lines: [{ lineId, part: 1, of: 2 }] }] });
  await post('server', `/checks/${other}/payments`, { paymentId: randomUUID(), tender: 'cash', amount: 725, tendered: 725 });
  const fold = await loadFold(database.pool, ours.restaurant, '2100-01-01');
  expect(fold!.state.check.has(other)).toBe(false);
  expect([...fold!.state.share.values()].filter((share) => share.lineId === lineId)).toHaveLength(1);
});
