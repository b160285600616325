import { hash } from 'node:crypto';
import type { Claims } from './token-claims.ts';

export type TokenCache = {
  get: (token: string) => Claims | undefined;
  put: (token: string, claims: Claims) => void;
  forgetSession: (sessionId: string) => void;
};

/** Least recently used goes first. Keyed by digest, so that a heap dump holds no usable token. */
export function makeTokenCache(capacity: number, clock: () => number): TokenCache {
  const entries = new Map<string, Claims>();
  const keysOfSession = new Map<string, Set<string>>();

  function drop(key: string, claims: Claims): void {
    entries.delete(key);
    if (claims.kind === 'device') return;
    const keys = keysOfSession.get(claims.sessionId);
    keys?.delete(key);
    if (keys?.size === 0) keysOfSession.delete(claims.sessionId);
  }

  function get(token: string): Claims | undefined {
    const key = digest(token);
    const claims = entries.get(key);
    if (claims === undefined || claims.expiresAt <= clock()) return undefined;
    entries.delete(key);
    entries.set(key, claims);
    return claims;
  }

  function put(token: string, claims: Claims): void {
    const key = digest(token);
    entries.set(key, claims);
    if (claims.kind !== 'device') {
      keysOfSession.set(claims.sessionId, (keysOfSession.get(claims.sessionId) ?? new Set()).add(key));
    }
    const [oldest] = entries;
    if (entries.size > capacity && oldest !== undefined) drop(...oldest);
  }

  function forgetSession(sessionId: string): void {
    for (const key of keysOfSession.get(sessionId) ?? []) entries.delete(key);
    keysOfSession.delete(sessionId);
  }

  return { get, put, forgetSession };
}

function digest(token: string): string {
  return hash('sha256', token, 'base64');
}
