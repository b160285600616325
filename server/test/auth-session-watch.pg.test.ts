import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { makeSessionWatch } from '../src/platform/auth/session-watch.ts';
import { makeVerifier } from '../src/platform/auth/verify-token.ts';
import { openAuthHouse } from './auth-house.ts';
import { freshDatabase } from './database.ts';

const { ownerUrl, pool } = await freshDatabase();
const house = await openAuthHouse(ownerUrl);
const failures: unknown[] = [];
const ana = { email: 'ana@heard.example', password: 'a table for four' };
await house.ask('POST', '/signup', ana);

/** An instance other than the one that people sign out at. */
function openInstance(everyMs?: number) {
  const watch = makeSessionWatch({ pool, clock: Date.now, report: (error) => failures.push(error), ...(everyMs && { everyMs }) });
  const issuers = [{ issuer: house.url, jwks: house.keys.jwks() }];
  const verifier = makeVerifier({ issuers, clock: Date.now, admit: watch.admit });
  const kicked: string[] = [];
  watch.onEnded(verifier.forgetSession);
  watch.onEnded((sessionId) => kicked.push(sessionId));
  return { watch, verifier, kicked };
}

async function signIn(): Promise<{ token: string; sessionId: string }> {
  const token = String((await house.ask('POST', '/token?grant_type=password', ana)).body['access_token']);
  return { token, sessionId: String(decodeJwt(token)['session_id']) };
}

const refusal = { name: 'TokenRefused', code: 'token/session-ended' };

test('a sign-out at one instance is felt at another within five seconds, at the pace the server keeps', async () => {
  const { watch, verifier, kicked } = openInstance();
  watch.start();
  const { token, sessionId } = await signIn();
  await verifier.verify(token);
  await house.ask('POST', '/logout?scope=local', undefined, { authorization: `Bearer ${token}` });
  const signedOutAt = Date.now();
  await expect.poll(() => kicked, { timeout: 5_000 }).toEqual([sessionId]);
  expect(Date.now() - signedOutAt).toBeLessThan(5_000);
  await expect(verifier.verify(token)).rejects.toMatchObject(refusal);
  watch.stop();
});

test('an instance that starts after the sign-out refuses the token at first sight', async () => {
  const { token } = await signIn();
  await house.ask('POST', '/logout', undefined, { authorization: `Bearer ${token}` });
  const { verifier } = openInstance();
  await expect(verifier.verify(token)).rejects.toMatchObject(refusal);
});

test('a banned person and a deleted one are out as well, everybody else stays', async () => {
  const { watch, verifier, kicked } = openInstance(50);
  watch.start();
  const stays = { ...ana, email: 'ben@heard.example' };
  const staying = String((await house.ask('POST', '/signup', stays)).body['access_token']);
  const banned = await signIn();
  await Promise.all([verifier.verify(staying), verifier.verify(banned.token)]);
  await house.db.query(`update auth.users set banned_until = now() + interval '1 day' where email = $1`, [ana.email]);
  await expect.poll(() => kicked).toEqual([banned.sessionId]);
  await house.db.query(`update auth.users set banned_until = null`);
  await expect(verifier.verify(staying)).resolves.toMatchObject({ email: 'ben@heard.example' });

  await house.db.query(`delete from auth.users where email = $1`, [stays.email]);
  await expect.poll(() => kicked).toHaveLength(2);
  await expect(verifier.verify(staying)).rejects.toMatchObject(refusal);
  watch.stop();
});

test('a socket keeps its session watched after its token has expired', async () => {
  const { watch, kicked } = openInstance(50);
  watch.start();
  const { token, sessionId } = await signIn();
  const letGo = watch.hold(sessionId);
  const letGoToo = watch.hold(sessionId);
  letGo();
  letGo();
  await house.ask('POST', '/logout?scope=local', undefined, { authorization: `Bearer ${token}` });
  await expect.poll(() => kicked).toEqual([sessionId]);
  letGoToo();
  watch.stop();
});

test('a sign-out at this instance is felt at once', async () => {
  const { watch, verifier, kicked } = openInstance();
  const { token, sessionId } = await signIn();
  await verifier.verify(token);
  watch.tellEnded([sessionId]);
  expect(kicked).toEqual([sessionId]);
  await expect(verifier.verify(token)).rejects.toMatchObject(refusal);
});

test('nothing went wrong inside meanwhile', () => {
  expect([...failures, ...house.failures]).toEqual([]);
});
