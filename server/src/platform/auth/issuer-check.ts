import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose';
import { HOUR, MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { HEARD_AUDIENCE, HEARD_ISSUER, PEOPLE_AUDIENCE } from './token-claims.ts';
import { TokenRefused } from './token-refused.ts';

export type TrustedIssuer = {
  /** Compared letter by letter with the token's `iss`. */
  issuer: string;
  jwks: JSONWebKeySet | URL;
  /** Defaults to what the issuer is known to write: `heard` for our own, `authenticated` for people. */
  audience?: string;
  /** SUPABASE_JWT_SECRET of a project that still signs with HS256. Without it HS256 is refused. */
  legacySecret?: string;
};

export type IssuerCheck = (token: string, algorithm: string | undefined) => Promise<JWTPayload>;

/** A person's token with 4 kB of metadata fits; a longer header is not worth a digest. */
const LONGEST_TOKEN = 8_192;
const PUBLIC_KEY_ALGORITHMS = ['ES256', 'RS256'];

/** Unverified: says only whose check to ask, and which kind of key. */
export function peek(token: string): { issuer: string; algorithm: string | undefined } {
  if (token.length > LONGEST_TOKEN) throw new TokenRefused('token/malformed');
  try {
    return { issuer: decodeJwt(token).iss ?? '', algorithm: decodeProtectedHeader(token).alg };
  } catch {
    throw new TokenRefused('token/malformed');
  }
}

export function makeIssuerCheck(trusted: TrustedIssuer, clock: () => number): IssuerCheck {
  const publicKey = makeKeyFinder(trusted.jwks);
  const legacyKey = trusted.legacySecret === undefined ? undefined : new TextEncoder().encode(trusted.legacySecret);
  const audience = trusted.audience ?? (trusted.issuer === HEARD_ISSUER ? HEARD_AUDIENCE : PEOPLE_AUDIENCE);

  return async (token, algorithm) => {
    const expected = { issuer: trusted.issuer, audience, requiredClaims: ['exp'], currentDate: new Date(clock()) };
    try {
      // A public key is never tried as an HMAC secret: each kind of key comes with its own list of algorithms.
      const verified =
        legacyKey !== undefined && algorithm === 'HS256'
          ? await jwtVerify(token, legacyKey, { ...expected, algorithms: ['HS256'] })
          : await jwtVerify(token, publicKey, { ...expected, algorithms: PUBLIC_KEY_ALGORITHMS });
      return verified.payload;
    } catch (error) {
      throw asRefusal(error);
    }
  };
}

/** Keys sent along in the header (`jwk`, `jku`, `x5u`) are never looked at, and a key that has no name is never guessed. */
function makeKeyFinder(jwks: JSONWebKeySet | URL): JWTVerifyGetKey {
  const find: JWTVerifyGetKey =
    jwks instanceof URL
      ? createRemoteJWKSet(jwks, { timeoutDuration: 5 * SECOND, cooldownDuration: MINUTE / 2, cacheMaxAge: HOUR })
      : createLocalJWKSet(jwks);
  return (header, input) => {
    if (typeof header.kid !== 'string' || header.kid === '') throw new TokenRefused('token/unknown-key');
    return find(header, input);
  };
}

function asRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new TokenRefused('token/expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return new TokenRefused('token/wrong-audience');
    return new TokenRefused(error.claim === 'nbf' ? 'token/not-yet' : 'token/malformed');
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return new TokenRefused('token/wrong-algorithm');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenRefused('token/bad-signature');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return new TokenRefused('token/unknown-key');
  }
  const isMalformed = error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid || error instanceof errors.JOSENotSupported;
  return isMalformed ? new TokenRefused('token/malformed') : error;
}
