import { createECDH, createHash, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto';
import { SignJWT, type JSONWebKeySet, type JWK, type JWTPayload } from 'jose';

export type SigningKeys = {
  /** Names the key that signs; the RFC 7638 thumbprint of its public half. */
  kid: string;
  /** The public halves of every key that still counts, the signing one first. */
  jwks: () => JSONWebKeySet;
  /** Signs with ES256; `iat` and `exp` come from the clock, everything else from the claims. */
  signToken: (claims: JWTPayload, ttlSeconds: number) => Promise<string>;
};

export type SigningKeysOptions = {
  secret: string;
  /** Tokens signed before a change of secret stay good until they expire. */
  previousSecrets?: readonly string[];
  /** Milliseconds since the epoch. */
  clock: () => number;
};

type KeyPair = { kid: string; privateKey: KeyObject; publicJwk: JWK };

const LEAST_SECRET_BYTES = 32;
/** The order of the P-256 group (FIPS 186-5, SP 800-186 §3.2.1.3). */
const GROUP_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** Half as long again as the order, so that reducing it leaves no bias (FIPS 186-5 A.2.1 asks for 64 bits more; these are 128). */
const SEED_BYTES = 48;

/** Every instance given the same secret signs with the same key, without a key ever being stored. */
export function makeSigningKeys(options: SigningKeysOptions): SigningKeys {
  const current = deriveKeyPair(options.secret);
  const previous = (options.previousSecrets ?? []).map(deriveKeyPair);
  const published = { keys: [current, ...previous].map((pair) => pair.publicJwk) };
  return {
    kid: current.kid,
    jwks: () => published,
    signToken: (claims, ttlSeconds) => {
      const now = Math.floor(options.clock() / 1000);
      return new SignJWT({ ...claims, iat: now, exp: now + ttlSeconds })
        .setProtectedHeader({ alg: 'ES256', kid: current.kid, typ: 'JWT' })
        .sign(current.privateKey);
    },
  };
}

function deriveKeyPair(secret: string): KeyPair {
  if (Buffer.byteLength(secret) < LEAST_SECRET_BYTES) {
    throw new Error(`The secret that signs tokens needs at least ${LEAST_SECRET_BYTES} bytes.`);
  }
  const scalar = deriveScalar(secret);
  const point = publicPoint(scalar);
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const kid = thumbprint(x, y);
  const named = { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' };
  const privateKey = createPrivateKey({ key: { ...named, d: scalar.toString('base64url') }, format: 'jwk' });
  return { kid, privateKey, publicJwk: { ...named, key_ops: ['verify'] } };
}

/** In 1 … n-1: zero is no key. Changing the info string changes every key, and signs everybody out. */
function deriveScalar(secret: string): Buffer {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'heard/token-signing/es256/1', SEED_BYTES));
  const scalar = (BigInt(`0x${seed.toString('hex')}`) % (GROUP_ORDER - 1n)) + 1n;
  return Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
}

function publicPoint(scalar: Buffer): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  return curve.getPublicKey();
}

function thumbprint(x: string, y: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');
}
