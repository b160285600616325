import { eventFor, snapshotFor, type Audience } from '@heard/shared/live/audience.ts';
import type { Change, HeardEvent } from '@heard/shared/live/event.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { LiveEvent, ServerMessage } from '@heard/shared/live/protocol.ts';
import { rowsOf, type State } from '@heard/shared/live/state.ts';
import type { RestaurantLog } from '../log/restaurant-log.ts';
import { textFrame, type Frame } from './frame.ts';
import type { Guest } from './guest.ts';

/** Everyone who follows a restaurant in the same way: they get the same bytes. */
interface Stream {
  readonly guests: Set<Guest>;
  /** The seq up to which frames were written. */
  sentTo: number;
  pending: LiveEvent[];
  snapshot: { readonly seq: number; readonly frame: Frame } | undefined;
}

/** Who may be here hangs on these rows. */
const ACCESS: ReadonlySet<KindName> = new Set<KindName>(['member', 'device', 'pinSession']);
/** What a screen tells of itself now and then, which lets nobody in or out. */
const TOLD: ReadonlySet<string> = new Set(['seenAt', 'darkSince', 'battery', 'name']);

const touchesAccess = ({ kind, set }: Change): boolean =>
  ACCESS.has(kind) && !(kind === 'device' && set !== null && Object.keys(set).every((field) => TOLD.has(field)));
/** Enough for a screen that was away for a moment; one that missed more is better served by a snapshot. */
const REMEMBERED = 500;

const frameOf = (message: ServerMessage): Frame => textFrame(message);

/** Fans one restaurant's log out to the screens that follow it: serialised once per audience, flushed once per tick. */
export class Room {
  readonly log: RestaurantLog;
  readonly #streams = new Map<Audience, Stream>();
  readonly #review: (guest: Guest, state: State) => void;
  readonly #leaveLog: () => void;
  #recent: HeardEvent[] = [];
  #isFlushing = false;

  /** @param review asked about every guest when an event touched who may be here. */
  constructor(log: RestaurantLog, review: (guest: Guest, state: State) => void) {
    this.log = log;
    this.#review = review;
    this.#leaveLog = log.listen((news) => ('reloaded' in news ? this.#restart() : this.#take(news.events)));
  }

  /** Brings a guest up to date, by what it missed if that is remembered, else by a snapshot; then it is in the stream. */
  join(guest: Guest, state: State, since: number | null): void {
    const stream = this.#streamOf(guest.audience);
    this.#flushStream(stream);
    const missed = since === null ? undefined : this.#since(since);
    if (since !== null && missed)
      guest.write(frameOf({ t: 'events', from: since, to: this.log.seq, events: seen(guest.audience, missed, state) }));
    else guest.write(this.#snapshot(guest.audience, stream, state));
    stream.guests.add(guest);
  }

  leave(guest: Guest): void {
    const stream = this.#streams.get(guest.audience);
    stream?.guests.delete(guest);
    if (stream?.guests.size === 0) this.#streams.delete(guest.audience);
  }

  get isEmpty(): boolean {
    return this.#streams.size === 0;
  }

  close(): void {
    this.#leaveLog();
  }

  *guests(): Iterable<Guest> {
    for (const { guests } of this.#streams.values()) yield* guests;
  }

  beat(now: number): void {
    for (const stream of this.#streams.values()) {
      this.#flushStream(stream);
      const frame = frameOf({ t: 'beat', seq: stream.sentTo, now });
      for (const guest of stream.guests) guest.write(frame);
    }
  }

  #streamOf(audience: Audience): Stream {
    const known = this.#streams.get(audience);
    if (known) return known;
    const stream: Stream = { guests: new Set(), sentTo: this.log.seq, pending: [], snapshot: undefined };
    this.#streams.set(audience, stream);
    return stream;
  }

  #take(events: readonly HeardEvent[]): void {
    const { state } = this.log;
    if (!state) return;
    for (const [audience, stream] of this.#streams) stream.pending.push(...seen(audience, events, state));
    this.#recent = [...this.#recent, ...events].slice(-REMEMBERED);
    if (events.some((event) => event.changes.some(touchesAccess))) {
      for (const guest of this.guests()) this.#review(guest, state);
    }
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      for (const stream of this.#streams.values()) this.#flushStream(stream);
    });
  }

  #flushStream(stream: Stream): void {
    const to = this.log.seq;
    if (stream.pending.length > 0) {
      const frame = frameOf({ t: 'events', from: stream.sentTo, to, events: stream.pending });
      stream.pending = [];
      for (const guest of stream.guests) guest.write(frame);
      stream.sentTo = to;
    }
  }

  #restart(): void {
    const { state } = this.log;
    this.#recent = [];
    if (!state) return;
    for (const guest of this.guests()) this.#review(guest, state);
    for (const [audience, stream] of this.#streams) {
      stream.pending = [];
      // The same seq may now stand for other rows: a new day begins without an event.
      stream.snapshot = undefined;
      const frame = this.#snapshot(audience, stream, state);
      for (const guest of stream.guests) guest.write(frame);
      stream.sentTo = this.log.seq;
    }
  }

  #since(since: number): readonly HeardEvent[] | undefined {
    if (since === this.log.seq) return [];
    const first = this.#recent[0];
    return first && since >= first.seq - 1 && since < this.log.seq ? this.#recent.filter((event) => event.seq > since) : undefined;
  }

  /** A herd of screens that come back together costs one serialisation. */
  #snapshot(audience: Audience, stream: Stream, state: State): Frame {
    const { seq } = this.log;
    if (stream.snapshot?.seq !== seq) {
      stream.snapshot = { seq, frame: frameOf({ t: 'snapshot', seq, rows: snapshotFor(audience, state) }) };
    }
    return stream.snapshot.frame;
  }
}

function seen(audience: Audience, events: readonly HeardEvent[], state: State): LiveEvent[] {
  const rowAfter = (change: Change): object | undefined => rowsOf(state, change.kind).get(change.id);
  return events.flatMap((event) => (eventFor(audience, event, rowAfter) as LiveEvent | undefined) ?? []);
}
