import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';
import { openTestHouse } from './house.ts';
import { refusalOf } from './operations-refusal.ts';

const { ask, ours, tokenOf } = await openTestHouse();
const token = await tokenOf('server');

const claims = {
  iss: 'http://house.test/auth/v1',
  sub: ours.user('server'),
  session_id: ours.session('server'),
  aud: 'authenticated',
  role: 'authenticated',
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const [head, body, signature] = token.split('.') as [string, string, string];
const soon = Math.floor(Date.now() / 1000) + 3_600;
const stranger = makeSigningKeys({ secret: 'a secret of some other house, as long as ours is', clock: Date.now });
const past = makeSigningKeys({ secret: 'a secret that only the tests of this house know', clock: () => Date.now() - 7_200_000 });

test.each<[string, () => string | Promise<string>]>([
  ['nothing', () => ''],
  ['no token', () => 'hello'],
  ['three dots', () => '..'],
  ['a token of 12 kB', () => 'a'.repeat(12_000)],
  ['one that expired', () => past.signToken(claims, 3_600)],
  ['one of another house', () => stranger.signToken(claims, 3_600)],
  ['one without a signature', () => `${part({ alg: 'none' })}.${part({ ...claims, exp: soon })}.`],
  ['one signed with the public key as a secret', () => forgedWithHmac()],
  ['one changed after signing', () => `${head}.${part({ ...claims, sub: ours.user('owner'), exp: soon })}.${signature}`],
  ['one with half a signature', () => `${head}.${body}.${signature.slice(0, 20)}`],
  ['one that brings its own key', () => `${part({ alg: 'ES256', jwk: { kty: 'EC' }, jku: 'http://evil.test' })}.${body}.${signature}`],
])('a token that is none: %s', async (_, forge) => {
  const forged = await forge();
  expect(refusalOf(await ask(`/restaurants/${ours.restaurant}/snapshot`, { headers: { authorization: `Bearer ${forged}` } }))).toEqual([
    401,
    'unauthenticated',
  ]);
});

function forgedWithHmac(): string {
  const signed = `${part({ alg: 'HS256', kid: stranger.kid })}.${part({ ...claims, exp: soon })}`;
  return `${signed}.${createHmac('sha256', JSON.stringify(stranger.jwks())).update(signed).digest('base64url')}`;
}
