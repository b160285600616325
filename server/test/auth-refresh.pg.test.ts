import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { openAuthHouse } from './auth-house.ts';
import { freshDatabase } from './database.ts';

const { ownerUrl } = await freshDatabase();
const house = await openAuthHouse(ownerUrl);
const ana = { email: 'ana@heard.example', password: 'a table for four' };
await house.ask('POST', '/signup', ana);

const refresh = (token: string) => house.ask('POST', '/token?grant_type=refresh_token', { refresh_token: token });
const refreshed = async (token: string): Promise<string> => String((await refresh(token)).body['refresh_token']);
const countTokens = async () => Number((await house.db.query('select count(*) from auth.refresh_tokens')).rows[0].count);

let first: string;
let access: string;
beforeEach(async () => {
  await house.db.query('delete from auth.sessions');
  const { body } = await house.ask('POST', '/token?grant_type=password', ana);
  first = String(body['refresh_token']);
  access = String(body['access_token']);
});

describe('a refresh token', () => {
  test('is good once, and gives way to the next', async () => {
    const second = await refreshed(first);
    const third = await refreshed(second);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test('presented by ten tabs at once gives them all the same successor', async () => {
    let token = first;
    // The first rounds warm the connections up; only then do the tabs really meet.
    for (let round = 1; round <= 5; round += 1) {
      const successors = await Promise.all(Array.from({ length: 10 }, () => refreshed(token)));
      expect(new Set(successors).size).toBe(1);
      expect(await countTokens()).toBe(round + 1);
      token = successors[0]!;
    }
  });

  test('presented again within ten seconds gives the newest one', async () => {
    const second = await refreshed(first);
    const third = await refreshed(second);
    house.push(9_000);
    expect(await refreshed(first)).toBe(third);
  });

  test('whose answer was lost may be presented again much later', async () => {
    const second = await refreshed(first);
    house.push(3_600_000);
    expect(await refreshed(first)).toBe(second);
  });

  test('used by a thief after its owner ends the session for both', async () => {
    const second = await refreshed(first);
    const third = await refreshed(second);
    house.push(11_000);
    expect(await refresh(first)).toMatchObject({ status: 400, body: { error_code: 'refresh_token_already_used' } });
    expect(await refresh(third)).toMatchObject({ status: 400, body: { error_code: 'refresh_token_not_found' } });
    const session = decodeJwt(access)['session_id'];
    expect(house.ended).toContain(session);
    expect(await house.ask('GET', '/user', undefined, { authorization: `Bearer ${access}` })).toMatchObject({ status: 403 });
  });

  test.each(['', 'unknown', "' or 1=1", '\u0000', 'x'.repeat(300)])('that nobody issued is refused: %j', async (token) => {
    expect(await refresh(token)).toMatchObject({ status: 400, body: { error_code: 'refresh_token_not_found' } });
  });

  test('does not outlive its session, nor the ban of its person', async () => {
    await house.db.query(`update auth.users set banned_until = now() + interval '1 day'`);
    expect(await refresh(first)).toMatchObject({ status: 400, body: { error_code: 'user_banned' } });
    await house.db.query(`update auth.users set banned_until = null`);
    await house.db.query(`update auth.sessions set not_after = now() - interval '1 hour'`);
    expect(await refresh(first)).toMatchObject({ status: 400, body: { error_code: 'session_expired' } });
  });

  test('used a day ago is swept away', async () => {
    const second = await refreshed(first);
    house.push(25 * 3_600_000);
    await refreshed(await refreshed(second));
    const { rows } = await house.db.query('select from auth.refresh_tokens where token = $1', [first]);
    expect(rows).toHaveLength(0);
  });

  test('keeps how the session began', async () => {
    const { body } = await refresh(first);
    expect(decodeJwt(String(body['access_token']))['amr']).toEqual(decodeJwt(access)['amr']);
  });
});

test('nothing went wrong inside meanwhile', () => {
  expect(house.failures).toEqual([]);
});
