import { SECOND } from '@heard/shared/kernel/time.ts';
import type { DatabasePool } from '../db/pool.ts';
import { inTenant } from '../db/tenant.ts';
import type { PersonClaims } from './token-claims.ts';
import { makeWatchedSessions } from './watched-sessions.ts';

export type SessionWatch = {
  /** For the verifier: whether the session is alive now. From then on it is watched until its token expires. */
  admit: (person: Pick<PersonClaims, 'sessionId' | 'expiresAt'>) => Promise<boolean>;
  /** Keeps a session watched as long as a socket of it is open, whatever its token says; answers how to let go. */
  hold: (sessionId: string) => () => void;
  onEnded: (listener: (sessionId: string) => void) => void;
  /** A sign-out on this very instance need not wait for the next look. */
  tellEnded: (sessionIds: readonly string[]) => void;
  start: () => void;
  stop: () => void;
};

export type SessionWatchOptions = {
  pool: DatabasePool;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** Told when the database could not be asked, and the next look tries again; or when a listener failed. */
  report: (error: unknown) => void;
  everyMs?: number;
};

/** A look every 2 s leaves 3 of the 5 s in which a sign-out must be felt to a slow database. */
const LOOK_EVERY = 2 * SECOND;

export function makeSessionWatch({ pool, clock, report, everyMs = LOOK_EVERY }: SessionWatchOptions): SessionWatch {
  const sessions = makeWatchedSessions();
  const listeners = new Set<(sessionId: string) => void>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  function tellEnded(sessionIds: readonly string[]): void {
    for (const id of sessionIds) {
      sessions.drop(id);
      for (const listener of listeners) attempt(() => listener(id), report);
    }
  }

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    const watched = sessions.list(clock());
    if (watched.length > 0) await askEnded(pool, watched).then(tellEnded, report);
    isLooking = false;
  }

  // Watched before the question is asked: a session that ends in between is found by the next look.
  async function admit({ sessionId, expiresAt }: Pick<PersonClaims, 'sessionId' | 'expiresAt'>): Promise<boolean> {
    sessions.watch(sessionId, expiresAt);
    return (await askEnded(pool, [sessionId])).length === 0;
  }

  return {
    admit,
    hold: sessions.hold,
    onEnded: (listener) => void listeners.add(listener),
    tellEnded,
    start: () => void (timer ??= setInterval(() => void look(), everyMs).unref()),
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

async function askEnded(pool: DatabasePool, sessionIds: readonly string[]): Promise<string[]> {
  const text = 'select id from app.ended_sessions($1::uuid[]) as ended (id)';
  const [ended] = await inTenant(pool, {}, [{ name: 'ended_sessions', text, values: [sessionIds] }]);
  return (ended?.rows ?? []).map((row: { id: string }) => row.id);
}

/** One listener's trouble must not keep the others, or the next session, from being told. */
function attempt(task: () => void, report: (error: unknown) => void): void {
  try {
    task();
  } catch (error) {
    report(error);
  }
}
