import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openTestHouse, type Ask, type Reply } from './house.ts';
import { refusalOf } from './operations-refusal.ts';

const { ask, ours, theirs, tokenOf, url } = await openTestHouse();
const home = `/restaurants/${ours.restaurant}`;
const token = await tokenOf('server');
const openCheck = { checkId: randomUUID(), tableId: null, name: 'Ann', covers: 2 };
const post = (body: unknown, more: Ask = {}): Promise<Reply> => ask(`${home}/checks`, { method: 'POST', token, body, ...more });

test('an address that is none', async () => {
  for (const path of ['/nothing', `${home}/nothing`, '/restaurants', '/restaurants/%00/snapshot', '/..%2f..%2fetc/passwd', '/Me']) {
    expect(refusalOf(await ask(path, { token }))).toEqual([404, 'not-found']);
  }
});

test('a method that the address does not answer', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    const refused = await ask(`${home}/checks`, { method, token });
    expect(refusalOf(refused)).toEqual([405, 'method-not-allowed']);
    expect(refused.headers.get('allow')).toBe('POST');
  }
  expect(refusalOf(await ask('/health', { method: 'DELETE' }))).toEqual([405, 'method-not-allowed']);
});

test.each([
  ['half of it', '{"checkId":'],
  ['no JSON at all', 'checkId=1'],
  ['a text', '"hello"'],
  ['NaN', '{"covers": NaN}'],
  ['bytes that are no UTF-8', '{"name":"\u0000'],
])('malformed JSON: %s', async (_, body) => expect(refusalOf(await post(body))).toEqual([400, 'malformed']));

test('a list where an object belongs', async () => expect(refusalOf(await post([openCheck]))).toEqual([400, 'invalid']));

test.each<[string, object]>([
  ['a number as text', { covers: '2' }],
  ['a negative number', { covers: -1 }],
  ['a huge number', { covers: 2 ** 31 }],
  ['half a guest', { covers: 0.5 }],
  ['an id that is none', { checkId: '1' }],
  ['an id in capitals', { checkId: openCheck.checkId.toUpperCase() }],
  ['an id with SQL in it', { checkId: `${openCheck.checkId.slice(0, -3)}'--` }],
  ['a field nobody declared', { price: 1 }],
  ['somebody else’s restaurant in the body', { restaurantId: theirs.restaurant }],
  ['no name', { name: undefined }],
  ['a name that is a list', { name: ['Ann'] }],
  ['a name that is too long', { name: 'A'.repeat(10_000) }],
  ['a NUL', { name: 'A\u0000nn' }],
  ['half a character', { name: '\ud800' }],
  ['null where a value belongs', { checkId: null }],
])('input that makes no sense: %s', async (_, wrong) =>
  expect(refusalOf(await post({ ...openCheck, ...wrong }))).toEqual([400, 'invalid']),
);

test('a number beyond all numbers', async () => {
  const body = JSON.stringify(openCheck).replace('"covers":2', '"covers":1e309');
  expect(refusalOf(await post(body))).toEqual([400, 'invalid']);
});

test('a prototype cannot be polluted', async () => {
  const tab = JSON.stringify({ ...openCheck, checkId: randomUUID(), name: '' });
  // Without a name the tab is refused even where the odd field is passed over.
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    const { status } = await post(tab.replace('{', `{"${name}":{"prototype":{"isOwner":true},"isOwner":true},`));
    expect([400, 422]).toContain(status);
  }
  expect(({} as { isOwner?: boolean }).isOwner).toBeUndefined();
});

test('a change without a key, or with one that is none', async () => {
  for (const key of ['', 'short', 'x'.repeat(129), 'with spaces in'])
    expect(refusalOf(await post(openCheck, { key }))).toEqual([400, 'idempotency/missing']);
});

test('an id in the path that is none', async () => {
  expect(refusalOf(await ask('/restaurants/1/snapshot', { token }))).toEqual([404, 'not-found']);
  expect(refusalOf(await ask(`${home}/checks/1/drop`, { method: 'POST', token }))).toEqual([400, 'invalid']);
});

test('10 MB of JSON', async () => {
  expect(refusalOf(await post(`{"name":"${'A'.repeat(10_000_000)}"}`))).toEqual([413, 'too-large']);
});

test('a gzip bomb of a thousand to one', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, 'A'));
  expect(bomb.length).toBeLessThan(21_000);
  const answer = await fetch(`${url}/api/v1${home}/checks`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'idempotency-key': randomUUID(),
    },
    body: bomb,
  });
  expect(refusalOf({ status: answer.status, headers: answer.headers, body: (await answer.json()) as Reply['body'] })).toEqual([
    413,
    'too-large',
  ]);
});

test('JSON nested 100,000 deep, and 500,000', async () => {
  const nested = (depth: number) => `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(refusalOf(await post(nested(100_000)))).toEqual([400, 'malformed']);
  expect(refusalOf(await post(nested(500_000)))).toEqual([400, 'malformed']);
});

test('an encoding nobody speaks', async () => {
  expect(refusalOf(await post(openCheck, { headers: { 'content-encoding': 'compress' } }))).toEqual([415, 'malformed']);
});

test('after all that the house serves, and nothing of it was kept', async () => {
  const answer = await post(openCheck);
  expect(answer.status).toBe(200);
  const { body: snapshot } = await ask(`${home}/snapshot`, { token });
  expect((snapshot['rows'] as { check: object[] }).check).toHaveLength(1);
});
