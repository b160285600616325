export type WatchedSessions = {
  /** At least until then, in ms since the epoch. */
  watch: (sessionId: string, until: number) => void;
  /** Until the answer is called; of several holders the last one counts. */
  hold: (sessionId: string) => () => void;
  drop: (sessionId: string) => void;
  list: (now: number) => string[];
};

export function makeWatchedSessions(): WatchedSessions {
  const watchedUntil = new Map<string, number>();
  const holders = new Map<string, Set<symbol>>();

  function hold(sessionId: string): () => void {
    const holder = Symbol('holder');
    const others = holders.get(sessionId) ?? new Set();
    holders.set(sessionId, others.add(holder));
    return () => {
      others.delete(holder);
      if (others.size === 0 && holders.get(sessionId) === others) holders.delete(sessionId);
    };
  }

  function list(now: number): string[] {
    for (const [id, until] of watchedUntil) if (until <= now) watchedUntil.delete(id);
    return [...new Set([...watchedUntil.keys(), ...holders.keys()])];
  }

  return {
    watch: (sessionId, until) => void watchedUntil.set(sessionId, Math.max(until, watchedUntil.get(sessionId) ?? 0)),
    hold,
    drop: (sessionId) => {
      watchedUntil.delete(sessionId);
      holders.delete(sessionId);
    },
    list,
  };
}
