import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { expect, test } from 'vitest';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';
import { makeVerifier } from '../src/platform/auth/verify-token.ts';

const secret = 'a secret of a test, longer than thirty-two bytes';
const issuer = 'https://heard.example/auth/v1';

let now = Date.UTC(2026, 5, 6, 20);
const clock = () => now;
const keys = makeSigningKeys({ secret, clock });
const sub = randomUUID();
const session_id = randomUUID();
const person = { iss: issuer, aud: 'authenticated', role: 'authenticated', sub, session_id };
const sign = (claims: JWTPayload = {}, ttlSeconds = 3_600) => keys.signToken({ ...person, ...claims }, ttlSeconds);

const refused = (code: string) => expect.objectContaining({ name: 'TokenRefused', code });

test('a verified token is refused from the moment it expires', async () => {
  const token = await sign({}, 60);
  const verifier = makeVerifier({ issuers: [{ issuer, jwks: keys.jwks() }], clock });
  await verifier.verify(token);
  now += 60_000;
  await expect(verifier.verify(token)).rejects.toEqual(refused('token/expired'));
});

test('a verified token is refused at once when its session ends, also where its verification was under way', async () => {
  let answer: ((isAlive: boolean) => void) | undefined;
  const admit = () => new Promise<boolean>((resolve) => (answer = resolve));
  const watched = makeVerifier({ issuers: [{ issuer, jwks: keys.jwks() }], clock, admit });
  const token = await sign();
  const underWay = watched.verify(token);
  await new Promise((resolve) => setTimeout(resolve, 20));
  watched.forgetSession(session_id);
  answer?.(true);
  await expect(underWay).rejects.toEqual(refused('token/session-ended'));
});

test('a verified token is judged by the session only once, until the session is forgotten', async () => {
  const asked: string[] = [];
  let isAlive = true;
  const admit = async ({ sessionId }: { sessionId: string }) => (asked.push(sessionId), isAlive);
  const watched = makeVerifier({ issuers: [{ issuer, jwks: keys.jwks() }], clock, admit });
  const token = await sign();
  await watched.verify(token);
  await watched.verify(token);
  expect(asked).toEqual([session_id]);
  isAlive = false;
  watched.forgetSession(session_id);
  await expect(watched.verify(token)).rejects.toEqual(refused('token/session-ended'));
  expect(asked).toHaveLength(2);
});

test('a verified token makes room for others, the least used first', async () => {
  const asked: string[] = [];
  const admit = async ({ userId }: { userId: string }) => asked.push(userId) > 0;
  const small = makeVerifier({ issuers: [{ issuer, jwks: keys.jwks() }], clock, admit, cacheSize: 2 });
  const [ana, ben, cai] = await Promise.all([randomUUID(), randomUUID(), randomUUID()].map((id) => sign({ sub: id })));
  for (const token of [ana, ben, ana, cai, ana, ben]) await small.verify(token!);
  expect(asked).toHaveLength(4);
});
