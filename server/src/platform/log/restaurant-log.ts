import { Conflict, NotFound, RuleBroken } from '@heard/shared/kernel/errors.ts';
import { businessDay, MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import type { DatabasePool } from '../db/pool.ts';
import { Unavailable, type Act, type Answer } from './act.ts';
import { judge, type Judgement, type Waiting } from './judge.ts';
import { findRestaurantClock, findStanding, loadFold, readLog, type Fold } from './log-store.ts';
import type { SharedCommits } from './shared-commits.ts';

export interface LogDeps {
  readonly db: DatabasePool;
  /** Milliseconds, UTC. */
  readonly clock: () => number;
  /** Tells the other instances that this restaurant's log has grown. */
  readonly ring: (restaurantId: string, seq: number) => void;
  readonly observe?: {
    committed?(restaurantId: string, commands: number, events: readonly HeardEvent[], ms: number): void;
    /** What other instances have done. */
    followed?(restaurantId: string, events: readonly HeardEvent[]): void;
    retried?(why: string): void;
    /** A fold was asked for and was, or was not, in memory. */
    looked?(isHit: boolean): void;
  };
}

/** `reloaded`: the fold was read afresh; whoever followed it must start from a snapshot. */
export type LogListener = (news: { readonly events: readonly HeardEvent[] } | { readonly reloaded: true }) => void;

/** More commands than this do not share a transaction: its length is the latency of the ones behind. */
const MAX_BATCH = 64;
const TAIL_PAGE = 500;

/**
 * One restaurant's log as this instance knows it. Commands queue here; those that wait share a transaction. The fold is a cache:
 * the database refuses what was judged at an old seq, and after an unknown outcome the fold is read afresh.
 */
export class RestaurantLog {
  readonly restaurantId: string;
  readonly #deps: LogDeps;
  readonly #commits: SharedCommits;
  readonly #listeners = new Set<LogListener>();
  readonly #inFlight = new Set<string>();
  #queue: Waiting[] = [];
  #fold: Fold | undefined;
  #day = '';
  #dayKnownAt = 0;
  #clock = { timeZone: 'UTC', cutoffHour: 0 };
  #newsUpTo = 0;
  #running: Promise<void> | undefined;

  constructor(restaurantId: string, deps: LogDeps, commits: SharedCommits) {
    this.restaurantId = restaurantId;
    this.#deps = deps;
    this.#commits = commits;
  }

  /** The fold, read first if need be. Throws NotFound for a restaurant that does not exist. */
  async fresh(): Promise<Fold> {
    if (!this.#fold || this.#isYesterday() || this.#newsUpTo > this.#fold.seq) await this.#run();
    if (!this.#fold) throw new Unavailable();
    return this.#fold;
  }

  /** The fold as it is; for the paths that were made fresh a moment ago. */
  get state(): State | undefined {
    return this.#fold?.state;
  }

  /** The place in the log that `state` stands at. */
  get seq(): number {
    return this.#fold?.seq ?? 0;
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0 && this.#running === undefined;
  }

  listen(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Judges and commits; answers once the change is durable. Rejects with what the rule said, a Conflict or Unavailable. */
  change(act: Act): Promise<Answer> {
    const key = act.key?.key;
    if (key !== undefined && this.#inFlight.has(key)) {
      return Promise.reject(new Conflict('idempotency/in-flight', 'This very request is being worked on; ask again in a moment.'));
    }
    if (key !== undefined) this.#inFlight.add(key);
    const answer = new Promise<Answer>((resolve, reject) => this.#queue.push({ act, resolve, reject }));
    void this.#run();
    return key === undefined ? answer : answer.finally(() => this.#inFlight.delete(key));
  }

  /** Another instance says that the log has reached `seq`. */
  catchUpTo(seq: number): void {
    this.#newsUpTo = Math.max(this.#newsUpTo, seq);
    if (this.#fold && seq > this.#fold.seq) this.#run().catch(() => undefined);
  }

  #run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
      if (this.#queue.length > 0 || (this.#fold && this.#newsUpTo > this.#fold.seq)) this.#run().catch(() => undefined);
    });
    return this.#running;
  }

  async #work(): Promise<void> {
    do {
      const batch = this.#queue.splice(0, MAX_BATCH);
      try {
        await this.#makeFresh();
        await this.#settle(batch);
      } catch (error) {
        this.#fold = error instanceof NotFound ? this.#fold : undefined;
        const told = error instanceof NotFound ? error : new Unavailable(error);
        batch.forEach((waiting) => waiting.reject(told));
        if (!this.#fold && this.#listeners.size > 0) this.#comeBackLater();
        if (batch.length === 0) throw told;
      }
    } while (this.#queue.length > 0);
  }

  /** Screens that follow must not wait for the next command to hear what they missed. */
  #comeBackLater(): void {
    setTimeout(() => this.#run().catch(() => undefined), SECOND).unref();
  }

  /** Looked at once a minute: asking the calendar costs more than judging an order. */
  #isYesterday(): boolean {
    const now = this.#deps.clock();
    if (!this.#fold || Math.abs(now - this.#dayKnownAt) < MINUTE) return false;
    const isOver = businessDay(now, this.#clock.timeZone, this.#clock.cutoffHour) !== this.#day;
    if (!isOver) this.#dayKnownAt = now;
    return isOver;
  }

  async #makeFresh(): Promise<void> {
    if (!this.#fold || this.#isYesterday()) await this.#reload();
    else if (this.#newsUpTo > this.#fold.seq) await this.#readTail();
  }

  async #reload(): Promise<void> {
    const { db, clock } = this.#deps;
    const zone = await findRestaurantClock(db, this.restaurantId);
    if (!zone) throw new NotFound('restaurant');
    this.#clock = zone;
    this.#dayKnownAt = clock();
    this.#day = businessDay(this.#dayKnownAt, zone.timeZone, zone.cutoffHour);
    const isFirst = this.#fold === undefined && this.#listeners.size === 0;
    this.#fold = await loadFold(db, this.restaurantId, this.#day);
    if (!isFirst) this.#tell({ reloaded: true });
  }

  async #readTail(): Promise<void> {
    const asked = this.#newsUpTo;
    for (;;) {
      const fold = this.#fold!;
      const { events, hash } = await readLog(this.#deps.db, this.restaurantId, fold.seq, TAIL_PAGE);
      if (events.length === 0) break;
      applyEvents(fold.state, events);
      this.#fold = { state: fold.state, seq: events.at(-1)!.seq, hash: hash! };
      this.#tell({ events });
      this.#deps.observe?.followed?.(this.restaurantId, events);
      if (events.length < TAIL_PAGE) break;
    }
    // News that came while we read may be of later events than we saw: they are read for in their turn.
    if (this.#newsUpTo === asked) this.#newsUpTo = Math.min(asked, this.seq);
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    const fold = this.#fold;
    if (!fold || batch.length === 0) return;
    const judgement = judge(this.restaurantId, fold, batch, this.#deps.clock());
    if (judgement.accepted.length === 0) return this.#refuse(fold, judgement.refused);
    if (isNothing(judgement)) return judgement.accepted.forEach(({ waiting, answer }) => waiting.resolve(answer));
    try {
      await this.#commit(judgement);
    } catch (error) {
      return this.#recover(fold, batch, error as Error & { code?: string });
    }
    await Promise.all(judgement.refused.map((refusal) => this.#tellRefusal(refusal)));
  }

  async #commit({ accepted, events, commit: kept }: Judgement): Promise<void> {
    const started = performance.now();
    await this.#commits.keep(kept);
    const { state } = this.#fold!;
    applyEvents(state, events);
    this.#fold = { state, seq: kept.seq, hash: kept.hash };
    // Those who asked are answered before anyone else is told.
    for (const { waiting, answer } of accepted) waiting.resolve(answer);
    this.#deps.observe?.committed?.(this.restaurantId, accepted.length, events, performance.now() - started);
    if (events.length === 0) return;
    this.#tell({ events });
    this.#deps.ring(this.restaurantId, kept.seq);
  }

  /** Nothing of the batch was kept, or nobody knows; what the database said decides. */
  async #recover(fold: Fold, batch: readonly Waiting[], error: Error & { code?: string }): Promise<void> {
    this.#deps.observe?.retried?.(error.code ?? error.name);
    if (error.code === 'HD001') {
      await this.#readTail();
      // The head is not where we stand and yet there is nothing to read: the database is behind us, restored or failed over.
      if (this.seq === fold.seq) throw error;
      return this.#settle(batch);
    }
    // Only a refusal by Postgres itself, of this very data, says that nothing was written.
    const isRefusal = error.code !== undefined && /^(?:22|23|HD)/.test(error.code);
    if (!isRefusal) throw error;
    if (batch.length === 1) return this.#tellRefusal({ waiting: batch[0]!, error: meaningOf(error) });
    for (const waiting of batch) await this.#settle([waiting]);
  }

  /** A refusal counts only at the end of the log: another instance may have written what the rule missed. */
  async #refuse(fold: Fold, refused: Judgement['refused']): Promise<void> {
    const { seq } = await findStanding(this.#deps.db, this.restaurantId, null);
    if (seq <= fold.seq) return void (await Promise.all(refused.map((refusal) => this.#tellRefusal(refusal))));
    await this.#readTail();
    await this.#settle(refused.map(({ waiting }) => waiting));
  }

  /** Unless it is an echo: the first try of the same key may be what made the rule refuse. */
  async #tellRefusal({ waiting: { act, resolve, reject }, error }: Judgement['refused'][number]): Promise<void> {
    const { reply } = act.key ? await findStanding(this.#deps.db, this.restaurantId, act.key.key) : {};
    if (!reply) reject(error);
    else if (reply.requestHash === act.key?.requestHash) resolve({ reply: reply.reply as Answer['reply'], isReplay: true });
    else reject(new RuleBroken('idempotency/reused', 'This idempotency key was used for another request.'));
  }

  #tell(news: Parameters<LogListener>[0]): void {
    for (const listener of this.#listeners) listener(news);
  }
}

/** Commands that had nothing to do and bear no key leave no trace. */
const isNothing = ({ refused, commit: { events, replies, alongside } }: Judgement): boolean =>
  refused.length + events.length + replies.length + alongside.length === 0;

/** An id or a key that is taken by a row which the fold does not hold, or an id of which there is no row. */
function meaningOf(error: Error & { code?: string }): Error {
  if (error.code === '23505') return new Conflict('id/known', 'This was taken in before.');
  return error.code === '23503' ? new NotFound() : error;
}
