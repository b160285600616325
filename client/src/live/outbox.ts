import type { Context } from '@heard/shared/live/rule.ts';
import type { DeviceDatabase, StoredRefusal } from './device-database.ts';
import type { Refused } from './live.ts';
import { newId } from './new-id.ts';
import { OnDisk } from './on-disk.ts';
import { createTabBell, inOneTab, type TabBell } from './one-tab.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { OutboxList } from './outbox-list.ts';
import { OutboxSender } from './outbox-sender.ts';
import { createOutboxStorage, type OutboxStorage, type Unreadable } from './outbox-storage.ts';
import { refusalFrom, refusalOf, unreadableRefusal } from './stored-refusal.ts';
import { sendCommand, type Sending } from './send-command.ts';
import { cell } from './watched.ts';

interface OutboxDeps extends Sending {
  readonly database: DeviceDatabase;
  readonly restaurantId: string;
  readonly owner: string;
  /** Our place in the log. */
  readonly place: () => number | null;
}

/** Commands on their way from one person on this device to one restaurant. What is put in is never lost silently. */
export class Outbox {
  readonly refusals = cell<readonly StoredRefusal[]>([]);
  readonly list: OutboxList;
  readonly sender: OutboxSender;
  readonly #storage: OutboxStorage;
  readonly #disk = new OnDisk();
  readonly isKept = this.#disk.isKept;
  readonly isFull = this.#disk.isFull;
  #tabs: TabBell | undefined;

  constructor(readonly deps: OutboxDeps) {
    const lock = `heard-outbox ${deps.restaurantId} ${deps.owner}`;
    this.#storage = createOutboxStorage(deps.database);
    this.list = new OutboxList(deps.owner, deps.place);
    this.sender = new OutboxSender({
      next: () => this.list.next(),
      send: (entry) => sendCommand(deps, entry),
      heard: (entry, seq) => this.#heard(entry, seq),
      refused: (entry, problem) => this.refuse(entry, problem),
      inTurn: (signal, work) => inOneTab(lock, signal, work),
    });
  }

  put(entry: OutboxEntry): void {
    this.list.push(entry);
    void this.#write(entry, () => this.#storage.add(entry));
  }

  /** Answers how to have it back. */
  dismiss(refusalId: string): () => void {
    const known = this.#refusal(refusalId);
    this.#forget(refusalId);
    void this.#change(async () => {
      await this.#disk.attempt(() => this.#storage.settle(refusalId, []));
      this.#forget(refusalId);
    });
    return () => void (known && this.#keep(known, null));
  }

  /** Sends what was refused once more, at the end of the line. */
  retry({ id, code, entry }: StoredRefusal, { who, now }: Context): void {
    // The server remembers a refusal under its key; only where it broke is the outcome unknown, and the key kept.
    this.settle(id, [{ ...entry, key: code === 'internal' ? entry.key : newId(), who, at: now }]);
  }

  /** Puts other commands in the place of a refusal, at the end of the line: on disk all of it happens at once. */
  settle(refusalId: string, entries: readonly OutboxEntry[]): void {
    this.#forget(refusalId);
    for (const entry of entries) this.list.push(entry);
    void this.#change(async () => {
      const places = await this.#disk.attempt(() => this.#storage.settle(refusalId, entries));
      for (const [at, { key }] of entries.entries()) this.list.isWritten(key, places?.[at] ?? null);
      this.#forget(refusalId);
    });
  }

  /** What another person left on this device goes out under our name. */
  async takeOver(from: string): Promise<void> {
    const { owner } = this.deps;
    const theirs = this.list.othersOf(from).map(({ place, entry }) => ({ place, entry: { ...entry, owner } }));
    await this.#change(async () => {
      await this.#disk.attempt(() => this.#storage.put(theirs));
    });
    await this.load();
  }

  /** The fold on disk holds everything up to here: answers before it need no keeping. */
  erase(upTo: number): void {
    const done = this.list.answeredUpTo(upTo);
    if (done.length === 0) return;
    const places = done.flatMap(({ place }) => place ?? []);
    void this.#change(async () => {
      await this.#disk.attempt(() => this.#storage.erase(places));
      this.list.drop(done.map(({ key }) => key));
    });
  }

  /** Reads what is on disk: at the start, and when another tab changed it. */
  load(): Promise<void> {
    const { restaurantId, owner } = this.deps;
    return this.#disk.inLine(async () => {
      const read = await this.#disk.attempt(() =>
        Promise.all([this.#storage.waiting(restaurantId), this.#storage.refusals(restaurantId, owner)]),
      );
      if (!read) return;
      this.list.read(read[0].entries);
      this.refusals.set(read[1].flatMap((found) => refusalFrom(found) ?? []));
      for (const found of read[0].unreadable) await this.#setAside(found);
      await this.#keepRest();
      this.sender.offer();
    });
  }

  start(): () => void {
    this.#tabs = createTabBell(`heard-outbox ${this.deps.restaurantId}`, () => void this.load());
    const stop = this.sender.start();
    return () => {
      stop();
      this.#tabs?.close();
      this.#tabs = undefined;
    };
  }

  #write(entry: OutboxEntry, write: () => Promise<number>): Promise<void> {
    return this.#change(async () => this.list.isWritten(entry.key, (await this.#disk.attempt(write)) ?? null));
  }

  #heard(entry: OutboxEntry, seq: number): Promise<void> {
    return this.#change(async () => {
      const place = this.list.placeOf(entry.key);
      if (place !== null) await this.#disk.attempt(() => this.#storage.put([{ place, entry: { ...entry, seq } }]));
      this.list.isAnswered(entry.key, seq);
    });
  }

  /** It was shown as done, and is not: what the person typed is kept until they decide. */
  refuse(entry: OutboxEntry, refused: Refused): Promise<void> {
    return this.#keep(refusalOf(entry, refused), this.list.placeOf(entry.key));
  }

  #keep(refusal: StoredRefusal, place: number | null): Promise<void> {
    return this.#change(async () => {
      await this.#disk.attempt(() => this.#storage.refuse(place ?? this.list.placeOf(refusal.id), refusal));
      this.#hold(refusal);
      this.list.drop([refusal.id]);
    });
  }

  /** It cannot be sent, and stands in nobody's way. */
  async #setAside(found: Unreadable): Promise<void> {
    const refusal = unreadableRefusal(found, this.deps);
    await this.#disk.attempt(() => this.#storage.refuse(found.place, refusal));
    this.#hold(refusal);
  }

  /** What the disk refused before may fit now. */
  async #keepRest(): Promise<void> {
    for (const entry of this.list.unkept()) {
      const place = await this.#disk.attempt(() => this.#storage.add(entry));
      if (place === undefined) return;
      this.list.isWritten(entry.key, place);
    }
  }

  #refusal(refusalId: string): StoredRefusal | undefined {
    return this.refusals.get().find(({ id }) => id === refusalId);
  }

  #hold(refusal: StoredRefusal): void {
    this.#forget(refusal.id);
    this.refusals.set([...this.refusals.get(), refusal]);
  }

  #forget(refusalId: string): void {
    this.refusals.set(this.refusals.get().filter(({ id }) => id !== refusalId));
  }

  #change(work: () => Promise<void>): Promise<void> {
    return this.#disk.inLine(async () => {
      await work();
      await this.#keepRest();
      this.#tabs?.ring();
      this.sender.offer();
    });
  }
}
