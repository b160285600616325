import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { AuthError } from './auth-error.ts';

/** How many wrong tries in a row are free; the one after locks, and each further one locks for twice as long. */
export type Patience = number;
export type Pace = { count: number; withinMs: number };

export type Attempts = {
  /** Refuses while any of the keys is locked. Counts the try as wrong until told otherwise, so that parallel tries all count. */
  begin: (tries: ReadonlyMap<string, Patience>) => void;
  /** Takes the last try back, and with `all` every one before it. */
  forgive: (key: string, all: boolean) => void;
  /** Refuses once the key was used `count` times within the window. */
  pace: (key: string, limit: Pace) => void;
};

type Entry = { wrong: number; lockedUntil: number; staleAt: number };
type Window = { used: number; staleAt: number };

const FIRST_LOCK = 30 * SECOND;
const LONGEST_LOCK = 15 * MINUTE;
/** A guesser who waits this long starts afresh: five more guesses, which is slower than staying locked. */
const FORGOTTEN_AFTER = 4 * LONGEST_LOCK;
/** Some 10 MB; beyond it the oldest are dropped, so that made-up addresses cannot fill the memory. */
const MOST_KEYS = 50_000;

/** Kept in memory: instances share nothing here, so with n of them a guesser has n times the patience. */
export function makeAttempts(clock: () => number): Attempts {
  const entries = new Map<string, Entry>();
  const windows = new Map<string, Window>();

  function begin(tries: ReadonlyMap<string, Patience>): void {
    const now = clock();
    const until = Math.max(...Array.from(tries.keys(), (key) => fresh(entries, key, now)?.lockedUntil ?? 0));
    if (until > now) throw tooMany(until - now);
    for (const [key, patience] of tries) {
      const wrong = (fresh(entries, key, now)?.wrong ?? 0) + 1;
      remember(entries, key, { wrong, lockedUntil: now + lockFor(wrong - patience), staleAt: now + FORGOTTEN_AFTER }, now);
    }
  }

  function forgive(key: string, all: boolean): void {
    const entry = entries.get(key);
    if (entry === undefined) return;
    if (all || entry.wrong <= 1) entries.delete(key);
    else entries.set(key, { ...entry, wrong: entry.wrong - 1, lockedUntil: 0 });
  }

  function pace(key: string, { count, withinMs }: Pace): void {
    const now = clock();
    const window = fresh(windows, key, now) ?? { used: 0, staleAt: now + withinMs };
    if (window.used >= count) throw tooMany(window.staleAt - now);
    remember(windows, key, { ...window, used: window.used + 1 }, now);
  }

  return { begin, forgive, pace };
}

function lockFor(beyondPatience: number): number {
  return beyondPatience < 0 ? 0 : Math.min(FIRST_LOCK * 2 ** beyondPatience, LONGEST_LOCK);
}

function fresh<T extends { staleAt: number }>(entries: Map<string, T>, key: string, now: number): T | undefined {
  const entry = entries.get(key);
  return entry !== undefined && entry.staleAt > now ? entry : undefined;
}

/** The map stays in the order of last use, so the first is always the one to drop. */
function remember<T extends { staleAt: number }>(entries: Map<string, T>, key: string, entry: T, now: number): void {
  entries.delete(key);
  entries.set(key, entry);
  for (const [oldest, { staleAt }] of entries) {
    if (staleAt > now && entries.size <= MOST_KEYS) return;
    entries.delete(oldest);
  }
}

function tooMany(waitMs: number): AuthError {
  const retryAfterSeconds = Math.ceil(waitMs / SECOND);
  return new AuthError(429, 'over_request_rate_limit', 'Request rate limit reached', { retryAfterSeconds });
}
