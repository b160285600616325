import { MINUTE } from '@heard/shared/kernel/time.ts';
import { makeIssuerCheck, peek, type TrustedIssuer } from './issuer-check.ts';
import { makeTokenCache } from './token-cache.ts';
import { readClaims, type Claims, type PersonClaims } from './token-claims.ts';
import { TokenRefused } from './token-refused.ts';

export type Verifier = {
  /** What a token said that was verified before. */
  recall: (token: string) => Claims | undefined;
  /** Rejects with `TokenRefused`, or with another error when keys or database could not be asked. */
  verify: (token: string) => Promise<Claims>;
  /** As `verify`, for a token that `recall` did not know. */
  verifyAnew: (token: string) => Promise<Claims>;
  /** From now on every token of the session is judged anew, and refused for a minute even where that judges well. */
  forgetSession: (sessionId: string) => void;
};

export type VerifierOptions = {
  issuers: readonly TrustedIssuer[];
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** Asked once for each new token of a person: a well-signed token may belong to a session that has ended. */
  admit?: (person: PersonClaims) => Promise<boolean>;
  /** Told of every look into the memory of verified tokens. */
  looked?: (isHit: boolean) => void;
  /** How many verified tokens are remembered. */
  cacheSize?: number;
};

/** Longer than any verification under way, so that one begun before the end of a session cannot outlive it. */
const FORGOTTEN_FOR = MINUTE;

export function makeVerifier({ issuers, clock, admit, looked, cacheSize = 10_000 }: VerifierOptions): Verifier {
  const checks = new Map(issuers.map((trusted) => [trusted.issuer, makeIssuerCheck(trusted, clock)]));
  const cache = makeTokenCache(cacheSize, clock);
  const forgotten = new Map<string, number>();

  async function verifyAnew(token: string): Promise<Claims> {
    const { issuer, algorithm } = peek(token);
    const check = checks.get(issuer);
    if (check === undefined) throw new TokenRefused('token/unknown-issuer');
    const claims = readClaims(await check(token, algorithm));
    if (claims.kind === 'person' && admit !== undefined && !(await admit(claims))) {
      throw new TokenRefused('token/session-ended');
    }
    refuseForgotten(claims);
    cache.put(token, claims);
    return claims;
  }

  function refuseForgotten(claims: Claims): void {
    if (claims.kind === 'device') return;
    const at = forgotten.get(claims.sessionId);
    if (at !== undefined && clock() - at < FORGOTTEN_FOR) throw new TokenRefused('token/session-ended');
  }

  function forgetSession(sessionId: string): void {
    const now = clock();
    for (const [id, at] of forgotten) {
      if (now - at >= FORGOTTEN_FOR) forgotten.delete(id);
    }
    forgotten.set(sessionId, now);
    cache.forgetSession(sessionId);
  }

  function recall(token: string): Claims | undefined {
    const known = cache.get(token);
    looked?.(known !== undefined);
    return known;
  }

  const verify = async (token: string): Promise<Claims> => recall(token) ?? verifyAnew(token);

  return { recall, verify, verifyAnew, forgetSession };
}
