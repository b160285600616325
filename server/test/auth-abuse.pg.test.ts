import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makePasswordHashing, type PasswordHashing } from '../src/platform/auth/embedded/password-hashing.ts';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';
import { openAuthHouse } from './auth-house.ts';
import { freshDatabase } from './database.ts';

const { ownerUrl } = await freshDatabase();
const hashing = makePasswordHashing();
const compared: { isKnown: boolean }[] = [];
let isBroken = false;
const passwords: PasswordHashing = {
  hash: hashing.hash,
  isPassword: (password, stored) => {
    compared.push({ isKnown: stored !== undefined });
    if (isBroken) throw new Error('out of order');
    return hashing.isPassword(password, stored);
  },
};
const house = await openAuthHouse(ownerUrl, { passwords });
const ana = { email: 'ana@heard.example', password: 'a table for four' };
await house.ask('POST', '/signup', ana);

const signIn = (credentials: object, path = '/token?grant_type=password') => house.ask('POST', path, credentials);
const guess = (email: string) => signIn({ email, password: `a guess ${randomUUID()}` });

describe('guessing passwords', () => {
  test.each([
    ['of somebody', ana.email],
    ['of nobody', 'nobody@heard.example'],
  ])('%s is locked after five, for longer each time', async (_, email) => {
    for (let tries = 0; tries < 5; tries += 1) expect(await guess(email)).toMatchObject({ status: 400 });
    for (const seconds of [30, 60, 120]) {
      const locked = await guess(email);
      expect(locked).toMatchObject({ status: 429, body: { error_code: 'over_request_rate_limit' } });
      expect(locked.headers.get('retry-after')).toBe(String(seconds));
      house.push(seconds * 1_000);
      expect(await guess(email)).toMatchObject({ status: 400, body: { error_code: 'invalid_credentials' } });
    }
    house.push(3_600_000);
  });

  test('does not tell the right one while locked', async () => {
    await Promise.all(Array.from({ length: 5 }, () => guess(ana.email)));
    expect(await signIn(ana)).toMatchObject({ status: 429 });
    house.push(30_000);
    expect(await signIn(ana)).toMatchObject({ status: 200 });
    expect(await guess(ana.email)).toMatchObject({ status: 400 });
    house.push(3_600_000);
  });

  test('cannot be sped up by guessing all at once', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, () => guess(ana.email)));
    expect(replies.filter((reply) => reply.status === 400)).toHaveLength(5);
    house.push(3_600_000);
  });

  test('of many people from one address is locked too', async () => {
    const replies = [];
    for (let tries = 0; tries < 32; tries += 1) replies.push((await guess(`${tries}@heard.example`)).status);
    expect(replies.slice(0, 30)).toEqual(Array(30).fill(400));
    expect(replies.slice(30)).toEqual([429, 429]);
    house.push(3_600_000);
  });

  test('is not what people do while we are out of order ourselves', async () => {
    isBroken = true;
    for (let tries = 0; tries < 6; tries += 1) {
      expect(await signIn(ana)).toMatchObject({ status: 500, body: { error_code: 'unexpected_failure' } });
    }
    expect(house.failures.splice(0)).toHaveLength(6);
    isBroken = false;
    expect(await signIn(ana)).toMatchObject({ status: 200 });
  });

  test('compares one hash of the same cost whether or not there is such a person', async () => {
    compared.length = 0;
    await guess(ana.email);
    await guess('nobody@heard.example');
    expect(compared).toEqual([{ isKnown: true }, { isKnown: false }]);
    const { rows } = await house.db.query('select encrypted_password as hash from auth.users');
    expect(rows[0].hash).toMatch(/^\$2a\$10\$/);
  });

  test('leaves the event loop free', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await Promise.all(Array.from({ length: 5 }, () => hashing.isPassword('a guess', undefined)));
    clearInterval(timer);
    // On the loop itself there would be one turn for each hash of 73 ms.
    expect(turns).toBeGreaterThan(25);
  });
});

describe('a request that makes no sense is refused politely', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test.each<[string, string, string, unknown, number, string]>([
    ['no body', 'POST', '/signup', undefined, 400, 'validation_failed'],
    ['no JSON', 'POST', '/signup', '{"email":', 400, 'bad_json'],
    ['a list', 'POST', '/signup', [], 400, 'bad_json'],
    ['a number for an address', 'POST', '/signup', { email: 7, password: ana.password }, 400, 'bad_json'],
    ['no address', 'POST', '/signup', { email: 'ana', password: ana.password }, 400, 'validation_failed'],
    ['a zero in the address', 'POST', '/signup', { email: 'a\u0000@heard.example', password: ana.password }, 400, 'validation_failed'],
    [
      'a zero in the data',
      'POST',
      '/signup',
      { email: 'z@heard.example', password: ana.password, data: { a: '\u0000' } },
      400,
      'validation_failed',
    ],
    [
      'too much data',
      'POST',
      '/signup',
      { email: 'z@heard.example', password: ana.password, data: { a: 'x'.repeat(4_096) } },
      400,
      'validation_failed',
    ],
    ['a password beyond bcrypt', 'POST', '/signup', { email: 'z@heard.example', password: 'ü'.repeat(37) }, 400, 'validation_failed'],
    ['a body of 17 kB', 'POST', '/signup', { password: 'x'.repeat(17_000) }, 413, 'validation_failed'],
    ['a grant we do not know', 'POST', '/token?grant_type=id_token', {}, 400, 'invalid_credentials'],
    ['a part of GoTrue we do not have', 'POST', '/otp', {}, 404, 'validation_failed'],
    ['no token', 'GET', '/user', undefined, 401, 'no_authorization'],
    ['no token to sign out', 'POST', '/logout', undefined, 401, 'no_authorization'],
    ['a scope we do not know', 'POST', '/logout?scope=all', undefined, 400, 'validation_failed'],
  ])('%s', async (_, method, path, body, status, code) => {
    expect(await house.ask(method, path, body)).toMatchObject({ status, body: { code: status, error_code: code } });
  });

  test('deeply nested data', async () => {
    const nested = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
    const reply = await house.ask('POST', '/signup', `{"email":"deep@heard.example","password":"${ana.password}","data":{"a":${nested}}}`);
    expect(reply.status).toBeLessThan(500);
  });

  test('a forged token', async () => {
    const other = makeSigningKeys({ secret: 'some other secret, as long as the real one', clock: house.clock });
    const claims = { iss: house.url, aud: 'authenticated', role: 'authenticated', sub: randomUUID(), session_id: randomUUID() };
    const forged = await other.signToken(claims, 60);
    expect(await house.ask('GET', '/user', undefined, bearer(forged))).toMatchObject({ status: 403, body: { error_code: 'bad_jwt' } });
    const stranger = await house.keys.signToken(claims, 60);
    expect(await house.ask('GET', '/user', undefined, bearer(stranger))).toMatchObject({ body: { error_code: 'user_not_found' } });
  });

  test('raising oneself', async () => {
    const { body } = await signIn(ana);
    const headers = bearer(String(body['access_token']));
    const raised = await house.ask('PUT', '/user', { app_metadata: { role: 'owner' } }, headers);
    expect(raised).toMatchObject({ status: 403, body: { error_code: 'not_admin' } });
    const moved = await house.ask('PUT', '/user', { email: 'ben@heard.example' }, headers);
    expect(moved).toMatchObject({ status: 400 });
    for (const part of ['a', 'b']) await house.ask('PUT', '/user', { data: { [part]: 'x'.repeat(3_000) } }, headers);
    const { rows } = await house.db.query(`select length(raw_user_meta_data::text) as length from auth.users where email = $1`, [
      ana.email,
    ]);
    expect(rows[0].length).toBeLessThan(4_096);
  });

  test('in the dialect that the caller speaks', async () => {
    const reply = await house.ask(
      'POST',
      '/token?grant_type=password',
      { ...ana, password: '?' },
      { 'x-supabase-api-version': '2024-01-01' },
    );
    expect(reply.body).toEqual({ code: 'invalid_credentials', message: 'Invalid login credentials' });
    expect(reply.headers.get('x-supabase-api-version')).toBe('2024-01-01');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('two people who want the same address at the same moment: one gets it', async () => {
    const both = await Promise.all([1, 2].map(() => house.ask('POST', '/signup', { email: 'cai@heard.example', password: ana.password })));
    expect(both.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });
});

test('nothing went wrong inside meanwhile', () => {
  expect(house.failures).toEqual([]);
});
