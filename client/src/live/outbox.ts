import type { Context } from '@heard/shared/live/rule.ts';
import type { DeviceDatabase, StoredRefusal } from './device-database.ts';
import type { Refused } from './live.ts';
import { newId } from './new-id.ts';
import { OnDisk } from './on-disk.ts';
import { createTabBell, inOneTab, type TabBell } from './one-tab.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { OutboxList } from './outbox-list.ts';
import { OutboxSender } from './outbox-sender.ts';
import { createOutboxStorage, type OutboxStorage } from './outbox-storage.ts';
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

  dismiss(refusalId: string): void {
    this.#forget(refusalId);
    void this.#change(async () => {
      await this.#disk.attempt(() => this.#storage.dismiss(refusalId));
      this.#forget(refusalId);
    });
  }

  /** Sends what was refused once more, at the end of the line. */
  retry({ id, code, entry }: StoredRefusal, { who, now }: Context): void {
    // The server remembers a refusal under its key; only where it broke is the outcome unknown, and the key kept.
    const again = { ...entry, key: code === 'internal' ? entry.key : newId(), who, at: now };
    this.#forget(id);
    this.list.push(again);
    void this.#write(again, () => this.#storage.again(id, again)).then(() => this.#forget(id));
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
        Promise.all([this.#storage.entries(restaurantId), this.#storage.refusals(restaurantId, owner)]),
      );
      if (!read) return;
      this.list.read(read[0]);
      this.refusals.set(read[1]);
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
  refuse(entry: OutboxEntry, { code, message, about }: Refused): Promise<void> {
    const { key: id, restaurantId, owner, command, input, at } = entry;
    const refusal = { id, restaurantId, owner, command, input, at, code, message, about, entry };
    return this.#change(async () => {
      await this.#disk.attempt(() => this.#storage.refuse(this.list.placeOf(id), refusal));
      this.#forget(id);
      this.refusals.set([...this.refusals.get(), refusal]);
      this.list.drop([id]);
    });
  }

  #forget(refusalId: string): void {
    this.refusals.set(this.refusals.get().filter(({ id }) => id !== refusalId));
  }

  #change(work: () => Promise<void>): Promise<void> {
    return this.#disk.inLine(async () => {
      await work();
      this.#tabs?.ring();
      this.sender.offer();
    });
  }
}
