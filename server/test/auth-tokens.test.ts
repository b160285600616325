import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { mintDeviceToken, mintPinToken } from '../src/platform/auth/device-tokens.ts';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';
import { makeVerifier } from '../src/platform/auth/verify-token.ts';

const secret = 'a secret of a test, longer than thirty-two bytes';
const legacySecret = 'the legacy secret of a project, long enough too';
const issuer = 'https://heard.example/auth/v1';
const supabase = 'https://project.supabase.co/auth/v1';

const now = Date.UTC(2026, 5, 6, 20);
const clock = () => now;
const keys = makeSigningKeys({ secret, clock });
const verifier = makeVerifier({
  issuers: [
    { issuer, jwks: keys.jwks() },
    { issuer: 'heard', jwks: keys.jwks() },
    { issuer: supabase, jwks: { keys: [] }, legacySecret },
  ],
  clock,
});

const sub = randomUUID();
const session_id = randomUUID();
const person = { iss: issuer, aud: 'authenticated', role: 'authenticated', sub, session_id, email: 'ana@heard.example' };
const sign = (claims: JWTPayload = {}, ttlSeconds = 3_600) => keys.signToken({ ...person, ...claims }, ttlSeconds);

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: object, claims: object) => `${encode(header)}.${encode(claims)}.`;
const lasting = { ...person, iat: now / 1000, exp: now / 1000 + 3_600 };

function hmacSigned(key: string, claims: object, header: object = {}): string {
  const body = `${encode({ alg: 'HS256', typ: 'JWT', ...header })}.${encode(claims)}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
}

const refused = (code: string) => expect.objectContaining({ name: 'TokenRefused', code });

describe('who a token says you are', () => {
  test('a person', async () => {
    await expect(verifier.verify(await sign())).resolves.toEqual({
      kind: 'person',
      userId: sub,
      sessionId: session_id,
      email: 'ana@heard.example',
      expiresAt: now + 3_600_000,
    });
  });

  test('a device, and a member who typed a PIN on it', async () => {
    const pin = { sessionId: randomUUID(), memberId: randomUUID(), deviceId: randomUUID(), restaurantId: randomUUID() };
    const { deviceId, restaurantId } = pin;
    const device = await mintDeviceToken(keys, { deviceId, restaurantId }, 60);
    await expect(verifier.verify(device)).resolves.toEqual({ kind: 'device', deviceId, restaurantId, expiresAt: now + 60_000 });
    const typed = await mintPinToken(keys, pin, 60);
    await expect(verifier.verify(typed)).resolves.toEqual({ kind: 'pin', ...pin, expiresAt: now + 60_000 });
  });

  test("a person's issuer cannot make a device", async () => {
    const token = await sign({ kind: 'device', restaurant_id: randomUUID() });
    await expect(verifier.verify(token)).resolves.toMatchObject({ kind: 'person' });
  });

  test('a token signed with the legacy secret of a project counts for that project only', async () => {
    await expect(verifier.verify(hmacSigned(legacySecret, { ...lasting, iss: supabase }))).resolves.toMatchObject({ userId: sub });
    await expect(verifier.verify(hmacSigned(legacySecret, lasting))).rejects.toEqual(refused('token/wrong-algorithm'));
    const forged = hmacSigned('another secret, guessed by somebody', { ...lasting, iss: supabase });
    await expect(verifier.verify(forged)).rejects.toEqual(refused('token/bad-signature'));
  });
});

describe('a forged token is refused', () => {
  const kid = keys.kid;
  const publicHalf = keys.jwks().keys[0]!;

  test.each<[string, () => string | Promise<string>, string]>([
    ['nothing at all', () => '', 'token/malformed'],
    ['not a token', () => 'a.b.c', 'token/malformed'],
    ['unsigned', () => unsigned({ alg: 'none' }, lasting), 'token/wrong-algorithm'],
    ['unsigned, with the right key named', () => unsigned({ alg: 'none', kid }, lasting), 'token/wrong-algorithm'],
    ['its signature cut off', async () => (await sign()).replace(/[^.]+$/, ''), 'token/bad-signature'],
    ['the public key used as an HMAC secret', () => hmacSigned(JSON.stringify(publicHalf), lasting, { kid }), 'token/wrong-algorithm'],
    ['expired', () => sign({}, -1), 'token/expired'],
    ['not valid yet', () => sign({ nbf: now / 1000 + 60 }), 'token/not-yet'],
    ['another issuer', () => sign({ iss: 'https://elsewhere.example/auth/v1' }), 'token/unknown-issuer'],
    ['an issuer that differs by a slash', () => sign({ iss: `${issuer}/` }), 'token/unknown-issuer'],
    ['another audience', () => sign({ aud: 'anon' }), 'token/wrong-audience'],
    ["a device's audience", () => sign({ aud: 'heard' }), 'token/wrong-audience'],
    ['another role', () => sign({ role: 'service_role' }), 'token/wrong-role'],
    ['no session', () => sign({ session_id: undefined }), 'token/malformed'],
    ['far too long', () => sign({ user_metadata: 'x'.repeat(9_000) }), 'token/malformed'],
  ])('%s', async (_, forge, code) => {
    await expect(verifier.verify(await forge())).rejects.toEqual(refused(code));
  });

  test.each([
    ['the name of our key', { kid }, 'token/bad-signature'],
    ['no name', {}, 'token/unknown-key'],
    ['a path for a name', { kid: '../../../../dev/null' }, 'token/unknown-key'],
    ['an empty name', { kid: '' }, 'token/unknown-key'],
  ])('signed with another key under %s', async (_, header, code) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const forged = await new SignJWT(lasting)
      .setProtectedHeader({ alg: 'ES256', jwk, jku: 'https://elsewhere.example/keys', ...header })
      .sign(privateKey);
    await expect(verifier.verify(forged)).rejects.toEqual(refused(code));
  });

  test('one letter changed', async () => {
    const [header, , signature] = (await sign()).split('.');
    const forged = `${header}.${encode({ ...lasting, sub: randomUUID() })}.${signature}`;
    await expect(verifier.verify(forged)).rejects.toEqual(refused('token/bad-signature'));
  });
});

test('keys that cannot be fetched refuse nobody: that is our trouble, not a forgery', async () => {
  const elsewhere = makeVerifier({ issuers: [{ issuer, jwks: new URL('http://127.0.0.1:9/keys') }], clock });
  const failure: unknown = await elsewhere.verify(await sign()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toMatchObject({ name: 'TokenRefused' });
});
