import { backoff } from './backoff.ts';
import { createBell } from './bell.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Problem } from './problem.ts';
import type { Verdict } from './send-command.ts';
import { cell } from './watched.ts';

/** A command the server breaks on is handed back after so many tries; those behind it have waited long enough. */
const BREAKS = 5;

interface SenderDeps {
  /** The oldest unanswered command, once it is safe to let it go. */
  readonly next: () => OutboxEntry | undefined;
  readonly send: (entry: OutboxEntry) => Promise<Verdict>;
  readonly heard: (entry: OutboxEntry, seq: number) => Promise<void>;
  readonly refused: (entry: OutboxEntry, problem: Problem) => Promise<void>;
  /** Only one tab at a time is inside. */
  readonly inTurn: (signal: AbortSignal, work: () => Promise<void>) => Promise<void>;
}

/** Sends one command at a time, in order: the next leaves only when the server has decided the one before. */
export class OutboxSender {
  /** Nobody is signed in who could send: all waits. */
  readonly isSignedOut = cell(false);
  readonly #bell = createBell();
  #isResting = false;
  /** How often in a row the server broke on the command in front. */
  #breaks = 0;

  constructor(readonly deps: SenderDeps) {}

  /** There may be something to send. While the way is blocked this changes nothing: a hundred taps offline are not a hundred tries. */
  offer(): void {
    if (!this.#isResting) this.#bell.ring();
  }

  /** The way may be free again. */
  ring(): void {
    this.#bell.ring();
  }

  start(): () => void {
    const over = new AbortController();
    over.signal.addEventListener('abort', () => this.ring(), { once: true });
    void this.deps.inTurn(over.signal, () => this.#run(over.signal)).catch(() => {});
    return () => over.abort();
  }

  async #run(signal: AbortSignal): Promise<void> {
    let attempt = 0;
    while (!signal.aborted) {
      const entry = this.deps.next();
      const verdict = entry && (await this.#send(entry));
      if (!verdict) await this.#bell.wait();
      else if (verdict.is === 'heard' || verdict.is === 'refused') attempt = 0;
      else {
        this.#isResting = true;
        await this.#rest(verdict, attempt++, signal);
        this.#isResting = false;
      }
    }
  }

  /** Sends it once and keeps what came of it. Nothing that goes wrong in here may end the loop: no tap would ever leave again. */
  async #send(entry: OutboxEntry): Promise<Verdict> {
    try {
      const verdict = this.#lessBroken(await this.deps.send(entry));
      this.isSignedOut.set(verdict.is === 'signed-out');
      if (verdict.is === 'heard') await this.deps.heard(entry, verdict.seq);
      if (verdict.is === 'refused') await this.deps.refused(entry, verdict.problem);
      return verdict;
    } catch (error) {
      globalThis.reportError?.(error);
      return { is: 'later', afterMs: 0 };
    }
  }

  #lessBroken(verdict: Verdict): Verdict {
    this.#breaks = verdict.is === 'broken' ? this.#breaks + 1 : 0;
    if (verdict.is !== 'broken' || this.#breaks < BREAKS) return verdict;
    this.#breaks = 0;
    return { is: 'refused', problem: verdict.problem };
  }

  async #rest(verdict: Verdict, attempt: number, signal: AbortSignal): Promise<void> {
    if (verdict.is === 'signed-out') return this.#bell.wait();
    const until = performance.now() + (verdict.is === 'later' ? verdict.afterMs : 0);
    // What the server asked for is kept even if somebody rings.
    for (let left = until - performance.now(); left > 0 && !signal.aborted; left = until - performance.now()) await this.#bell.wait(left);
    if (!signal.aborted) await this.#bell.wait(backoff(attempt));
  }
}
