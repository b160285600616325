import { randomUUID } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { expect, test } from 'vitest';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';
import { makeVerifier } from '../src/platform/auth/verify-token.ts';

const secret = 'a secret of a test, longer than thirty-two bytes';
const issuer = 'https://heard.example/auth/v1';

const clock = Date.now;
const keys = makeSigningKeys({ secret, clock });
const verifier = makeVerifier({ issuers: [{ issuer, jwks: keys.jwks() }], clock });
const sub = randomUUID();
const session_id = randomUUID();
const person = { iss: issuer, aud: 'authenticated', role: 'authenticated', sub, session_id };
const sign = () => keys.signToken(person, 3_600);

test('the key that signs is the same on every instance that has the secret', async () => {
  const other = makeSigningKeys({ secret, clock });
  expect(other.jwks()).toEqual(keys.jwks());
  expect(keys.kid).toBe('UbQAsKb2vgB_0rLZ28eVCY-AG0Ps4yt1iyEtN6kcwJg');
  const token = await other.signToken(person, 60);
  await expect(verifier.verify(token)).resolves.toMatchObject({ kind: 'person', userId: sub });
});

test('the key that signs is named by its thumbprint', async () => {
  expect(await calculateJwkThumbprint(keys.jwks().keys[0]!)).toBe(keys.kid);
});

test('the key that signs never leaves its private half in the published set', () => {
  expect(keys.jwks().keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'crv', 'key_ops', 'kid', 'kty', 'use', 'x', 'y']]);
});

test('the key that signs needs a secret of 32 bytes', () => {
  expect(() => makeSigningKeys({ secret: 'too short', clock })).toThrow('at least 32 bytes');
});

test('after a change of secret, tokens signed with the one before stay good', async () => {
  const rotated = makeSigningKeys({ secret: `${secret}, a new one`, previousSecrets: [secret], clock });
  const after = makeVerifier({ issuers: [{ issuer, jwks: rotated.jwks() }], clock });
  await expect(after.verify(await sign())).resolves.toMatchObject({ userId: sub });
  await expect(after.verify(await rotated.signToken(person, 60))).resolves.toMatchObject({ userId: sub });
  await expect(verifier.verify(await rotated.signToken(person, 60))).rejects.toEqual(
    expect.objectContaining({ code: 'token/unknown-key' }),
  );
});
