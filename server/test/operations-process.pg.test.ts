import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startChild, startHouse } from './operations-child.ts';

const house = await startHouse({ LOG_LEVEL: 'debug' });
const { pid } = house.process;
const signUp = JSON.stringify({ email: 'ana@heard.example', password: 'a table for four' });

const sendOdd = (path: string, init: RequestInit) =>
  fetch(`${house.url}${path}`, { method: 'POST', ...init }).then((answer) => answer.text());
const json = { 'content-type': 'application/json' };

async function abuse(): Promise<void> {
  const bomb = gzipSync(Buffer.alloc(20_000_000, 'A'));
  const deep = '['.repeat(500_000);
  for (const body of ['A'.repeat(10_000_000), deep, deep.slice(0, 200_000)]) {
    await sendOdd('/api/v1/pairings/claim', { headers: json, body }).catch(() => undefined);
  }
  await sendOdd('/api/v1/pairings/claim', { headers: { ...json, 'content-encoding': 'gzip' }, body: bomb }).catch(() => undefined);
}

test.runIf(existsSync('/proc/self/clear_refs'))('no abuse makes the process grow by more than 20 MB, not even for a moment', async () => {
  const statusOf = (field: string): number =>
    Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;
  for (let round = 0; round < 3; round += 1) await abuse();
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = statusOf('VmRSS');
  for (let round = 0; round < 10; round += 1) await abuse();
  const grown = statusOf('VmHWM') - before;
  expect(grown).toBeLessThan(20);
});

test('nothing secret that is sent to the house is ever said in its log, and every line of a request says which', async () => {
  const canary = () => `canary${randomUUID().replaceAll('-', '')}`;
  const canaries = { password: canary(), bearer: canary(), query: canary(), pin: canary(), cookie: canary(), broken: canary() };
  const requestId = randomUUID();
  const headers = { ...json, 'x-request-id': requestId };
  const asked = [
    sendOdd('/auth/v1/signup', { headers, body: JSON.stringify({ email: 'cy@heard.example', password: canaries.password }) }),
    sendOdd('/auth/v1/token?grant_type=password', {
      headers,
      body: JSON.stringify({ email: 'cy@heard.example', password: canaries.password }),
    }),
    sendOdd(`/api/v1/me?access_token=${canaries.query}`, { headers: { ...headers, authorization: `Bearer ${canaries.bearer}` } }),
    sendOdd(`/api/v1/restaurants/${randomUUID()}/pin-sessions`, {
      headers: { ...headers, cookie: canaries.cookie },
      body: JSON.stringify({ pin: canaries.pin }),
    }),
    sendOdd('/api/v1/pairings/claim', { headers, body: `{"secret":"${canaries.broken}` }),
  ];
  await Promise.all(asked);
  const linesOfRequests = () =>
    house
      .said()
      .split('\n')
      .filter((line) => line.includes('"message":"answered"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  await expect.poll(() => linesOfRequests().filter((line) => line['requestId'] === requestId).length).toBe(asked.length);
  for (const line of linesOfRequests())
    expect(line).toMatchObject({
      requestId: expect.stringMatching(/^[\w-]{8,64}$/),
      method: expect.any(String),
      status: expect.any(Number),
    });
  for (const secret of Object.values(canaries)) expect(house.said()).not.toContain(secret);
});

test('told to stop, the house finishes what runs, sends screens away to come back, and ends well', async () => {
  const screen = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live`);
  await once(screen, 'open');
  const sentAway = once(screen, 'close').then(([code]) => code as number);
  const running = request(`${house.url}/auth/v1/signup`, {
    method: 'POST',
    agent: false,
    headers: { ...json, 'content-length': signUp.length },
  });
  const answered = once(running, 'response').then(([response]) => response as IncomingMessage);
  running.write(signUp.slice(0, 20));
  await expect.poll(async () => (await fetch(`${house.url}/api/v1/health/ready`)).status).toBe(200);

  house.process.kill('SIGTERM');
  expect(await sentAway).toBe(1012);
  await expect
    .poll(() =>
      fetch(`${house.url}/api/v1/health/live`).then(
        () => 'answers',
        () => 'refused',
      ),
    )
    .toBe('refused');
  running.end(signUp.slice(20));
  expect((await answered).statusCode).toBe(200);
  expect(await house.ended).toEqual({ code: 0 });
  expect(house.said()).toContain('"message":"closed"');
});

test('settings that contradict each other are refused in a sentence, with the code that says so', async () => {
  const refused = startChild({ DATABASE_URL: 'postgres://somewhere.test/heard' });
  expect(await refused.ended).toEqual({ code: 78 });
  expect(refused.said()).toBe(
    'DATABASE_URL is set but HEARD_SECRET is not: set it to 32 or more random characters, the same on every instance.\n',
  );
});
