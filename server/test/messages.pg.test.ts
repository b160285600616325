import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { LEASE } from '@heard/shared/messages/send-messages.ts';
import type { Message } from '@heard/shared/messages/messages-kinds.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findRestaurantsWithMessages } from '../src/features/messages/messages-queries.ts';
import { loadFold } from '../src/platform/log/log-store.ts';
import { setScene } from './contract/scene.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { startSmtp } from './loopback-smtp.ts';
import { keptLog } from './operations-log.ts';

let ahead = 0;
const clock = (): number => Date.now() + ahead;
const smtp = await startSmtp();
const kept = keptLog();
const env = { SMTP_URL: smtp.url, MAIL_FROM: 'hello@house.test' };
/** Has no sender: what is written here waits, unless the other one hears of it. */
const silent = await openTestHouse({ clock });
const { ours, database } = silent;
const scene = setScene(silent);
await silent.house.restaurants.at(ours.restaurant);
beforeEach(() => smtp.behave('take'));

async function paidCheck(): Promise<string> {
  const checkId = await scene.openCheck();
  await scene.order(checkId);
  await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 2_000 });
  return checkId;
}

async function mail(house: TestHouse, checkId: string, address = 'ann@example.org'): Promise<string> {
  const messageId = randomUUID();
  const path = `/restaurants/${ours.restaurant}/checks/${checkId}/receipt-mails`;
  const reply = await house.ask(path, { method: 'POST', token: await house.tokenOf('server'), body: { messageId, address } });
  expect(reply).toMatchObject({ status: 200 });
  return messageId;
}

const stored = async (messageId: string): Promise<Message> =>
  (await loadFold(database.pool, ours.restaurant, '2000-01-01'))!.state.message.get(messageId)!;
const becomes = async (messageId: string, of: Partial<Message>): Promise<void> => {
  await expect.poll(() => stored(messageId), { timeout: 8_000 }).toMatchObject(of);
};
const mailsOf = (messageId: string) => smtp.mails.filter(({ headers }) => headers['message-id'] === `<${messageId}@house.test>`);

test('without a sender a message waits, and whoever asks is told that there is none', async () => {
  const checkId = await paidCheck();
  const messageId = await mail(silent, checkId);
  const token = await silent.tokenOf('server');
  const { body } = await silent.ask(`/restaurants/${ours.restaurant}/messages?aboutId=${checkId}`, { token });
  expect(body).toMatchObject({ senders: { email: false, sms: false }, messages: [{ id: messageId, status: 'waiting', tries: 0 }] });
  expect(JSON.stringify(body)).not.toContain('burger');
  expect(await findRestaurantsWithMessages(database.pool, clock())).toEqual([ours.restaurant]);
});

test('killed between sending and saying so, another sends it again, and the copy is knowable', async () => {
  const url = (name: 'apiUrl' | 'ownerUrl') => database[name];
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'messages-child.ts')], {
    env: {
      PATH: process.env['PATH'],
      ...env,
      API_URL: url('apiUrl'),
      OWNER_URL: url('ownerUrl'),
      SECRET: 'a secret that only the tests of this house know',
      RESTAURANT: ours.restaurant,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  smtp.behave('say nothing');
  const messageId = await mail(silent, await paidCheck());
  await expect.poll(() => mailsOf(messageId).length, { timeout: 20_000 }).toBe(1);
  child.kill('SIGKILL');
  await once(child, 'close');
  await expect.poll(() => stored(messageId)).toMatchObject({ status: 'waiting', tries: 1 });
  smtp.behave('take');
  ahead += LEASE;
  const heir = await openTestHouse({ beside: silent, clock, env, log: kept.log });
  await becomes(messageId, { status: 'sent', tries: 2 });
  expect(mailsOf(messageId)).toHaveLength(2);
  await heir.house.stop();
});

/** Opened after the others, so that it alone does not take their messages away from them. */
const opened: TestHouse[] = [];
afterAll(() => opened[0]?.house.stop());
const speaking = async (): Promise<TestHouse> => (opened[0] ??= await openTestHouse({ beside: silent, clock, env, log: kept.log }));

test('a receipt arrives, and is known to have', async () => {
  const house = await speaking();
  const checkId = await paidCheck();
  const messageId = await mail(house, checkId, 'bea@example.org');
  await becomes(messageId, { status: 'sent', tries: 1, problem: '', nextTryAt: null });
  const [arrived, ...more] = mailsOf(messageId);
  expect(more).toEqual([]);
  expect(arrived).toMatchObject({ to: ['bea@example.org'], headers: { subject: 'Your receipt from House ours' } });
  expect(arrived!.body).toMatch(/Total +€14\.50/);
});

test('each try leaves a line that says which, and neither the address nor the text', async () => {
  const line = kept.lines().find(({ message, tries }) => message === 'message sent' && tries === 1)!;
  expect(line).toMatchObject({ requestId: expect.any(String), restaurantId: ours.restaurant, channel: 'email', tries: 1 });
  for (const secret of ['bea@example.org', 'Burger', '14.50']) expect(kept.text()).not.toContain(secret);
});

test('refused for now it is tried later, and counted', async () => {
  const house = await speaking();
  smtp.behave({ code: 451, says: 'greylisted, come back' });
  const messageId = await mail(house, await paidCheck());
  await becomes(messageId, { status: 'waiting', tries: 1, problem: expect.stringContaining('greylisted') as string });
  smtp.behave('take');
  ahead += 30 * SECOND;
  // Somebody else's message makes the house look; else it does so by itself within ten seconds.
  await mail(house, await paidCheck());
  await becomes(messageId, { status: 'sent', tries: 2, problem: '' });
  const metrics = await (await fetch(`${house.url}/api/v1/metrics`)).text();
  expect(metrics).toContain('messages_sent_total{channel="email",outcome="postponed"} 1');
});

test('refused for good it is given up, and somebody may try anew', async () => {
  const house = await speaking();
  smtp.behave({ code: 550, says: 'no such user: nobody@example.org' });
  const messageId = await mail(house, await paidCheck(), 'nobody@example.org');
  await becomes(messageId, { status: 'failed', tries: 1 });
  expect(kept.text()).not.toContain('nobody@example.org');
  smtp.behave('take');
  const path = `/restaurants/${ours.restaurant}/messages/${messageId}/resend`;
  expect(await house.ask(path, { method: 'POST', token: await house.tokenOf('server') })).toMatchObject({ status: 200 });
  await becomes(messageId, { status: 'sent', tries: 1 });
});

test('two instances that hear of it send it once', async () => {
  const house = await speaking();
  const twin = await openTestHouse({ beside: silent, clock, env, log: kept.log });
  await twin.house.restaurants.at(ours.restaurant);
  const messageIds = await Promise.all(Array.from({ length: 8 }, async () => mail(house, await paidCheck())));
  for (const messageId of messageIds) await becomes(messageId, { status: 'sent', tries: 1 });
  expect(messageIds.map((messageId) => mailsOf(messageId).length)).toEqual(messageIds.map(() => 1));
  await twin.house.stop();
});

test('a message of another restaurant is not seen', async () => {
  const token = await silent.tokenOf('owner', silent.theirs);
  const { body } = await silent.ask(`/restaurants/${silent.theirs.restaurant}/messages?aboutId=${await paidCheck()}`, { token });
  expect(body).toMatchObject({ messages: [] });
});
