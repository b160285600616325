import { backoff } from './backoff.ts';
import { createBell } from './bell.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Problem } from './problem.ts';
import type { Verdict } from './send-command.ts';
import { cell, type Watched } from './watched.ts';

/** A command the server breaks on is handed back after so many tries; those behind it have waited long enough. */
const BREAKS = 5;

interface SenderDeps {
  /** The oldest command that is safe on disk and unanswered. */
  readonly next: () => OutboxEntry | undefined;
  readonly send: (entry: OutboxEntry) => Promise<Verdict>;
  readonly heard: (entry: OutboxEntry, seq: number) => Promise<void>;
  readonly refused: (entry: OutboxEntry, problem: Problem) => Promise<void>;
  /** Resolves its work's end; only one tab at a time is inside. */
  readonly inTurn: (signal: AbortSignal, work: () => Promise<void>) => Promise<void>;
}

/** Sends one command at a time, in order: the next leaves only when the server has decided the one before. */
export interface OutboxSender {
  /** There may be something to send, or the way may be free again. */
  readonly ring: () => void;
  /** Nobody is signed in who could send: all waits. */
  readonly isSignedOut: Watched<boolean>;
  readonly start: () => () => void;
}

export function createOutboxSender(deps: SenderDeps): OutboxSender {
  const bell = createBell();
  const isSignedOut = cell(false);

  async function run(signal: AbortSignal): Promise<void> {
    let attempt = 0;
    let breaks = 0;
    while (!signal.aborted) {
      const entry = deps.next();
      if (!entry) {
        await bell.wait();
        continue;
      }
      const verdict = await deps.send(entry);
      if (signal.aborted && verdict.is !== 'heard') return;
      isSignedOut.set(verdict.is === 'signed-out');
      breaks = verdict.is === 'broken' ? breaks + 1 : 0;
      if (await isDecided(entry, verdict, breaks)) attempt = 0;
      else await rest(verdict, attempt++, signal);
    }
  }

  async function isDecided(entry: OutboxEntry, verdict: Verdict, breaks: number): Promise<boolean> {
    if (verdict.is === 'heard') await deps.heard(entry, verdict.seq);
    else if (verdict.is === 'refused' || (verdict.is === 'broken' && breaks >= BREAKS)) await deps.refused(entry, verdict.problem);
    else return false;
    return true;
  }

  async function rest(verdict: Verdict, attempt: number, signal: AbortSignal): Promise<void> {
    if (verdict.is === 'signed-out') return bell.wait();
    const asked = performance.now() + (verdict.is === 'later' ? verdict.afterMs : 0);
    // What the server asked for is kept even if somebody rings.
    for (let left = asked - performance.now(); left > 0 && !signal.aborted; left = asked - performance.now()) await bell.wait(left);
    await bell.wait(backoff(attempt));
  }

  return {
    ring: bell.ring,
    isSignedOut,
    start() {
      const over = new AbortController();
      void deps.inTurn(over.signal, () => run(over.signal)).catch(() => {});
      over.signal.addEventListener('abort', bell.ring, { once: true });
      return () => over.abort();
    },
  };
}
