import type { Refused } from './live.ts';
import type { DeviceDatabase } from './device-database.ts';
import type { LateRefusal, LeftBehind } from './live.ts';
import { newId } from './new-id.ts';
import { createLine } from './in-line.ts';
import { createTabBell, inOneTab } from './one-tab.ts';
import { createOutboxList } from './outbox-list.ts';
import { createOutboxSender } from './outbox-sender.ts';
import { createOutboxStorage } from './outbox-storage.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { sendCommand, type Sending } from './send-command.ts';
import { cell, type Watched } from './watched.ts';

interface OutboxDeps extends Sending {
  readonly database: DeviceDatabase;
  readonly restaurantId: string;
  readonly owner: string;
  /** Our place in the log. */
  readonly place: () => number | null;
}

/** Commands on their way from one person on this device to one restaurant. What is put in is never lost silently. */
export interface Outbox {
  /** Ours, in the order they were tapped; with a `seq` once answered. */
  readonly entries: Watched<readonly OutboxEntry[]>;
  readonly refusals: Watched<readonly (LateRefusal & { readonly entry: OutboxEntry })[]>;
  readonly leftBehind: Watched<readonly LeftBehind[]>;
  readonly isKept: Watched<boolean>;
  readonly isSignedOut: Watched<boolean>;
  readonly put: (entry: OutboxEntry) => void;
  readonly dismiss: (refusalId: string) => void;
  readonly retry: (refusalId: string) => void;
  readonly takeOver: (owner: string) => Promise<void>;
  /** The fold on disk holds everything up to here: answers before it need no keeping. */
  readonly erase: (upTo: number) => void;
  /** Reads what is on disk, first. */
  readonly load: () => Promise<void>;
  readonly ring: () => void;
  readonly start: () => () => void;
}

export function createOutbox(deps: OutboxDeps): Outbox {
  const { restaurantId, owner } = deps;
  const storage = createOutboxStorage(deps.database);
  const list = createOutboxList(owner, deps.place);
  const refusals = cell<readonly (LateRefusal & { readonly entry: OutboxEntry })[]>([]);
  const isKept = cell(true);
  /** One change at a time, each on disk before in memory: what is read back is never older than what is held. */
  const inLine = createLine();
  let tabs = createTabBell('', () => {});

  /** Where the browser refuses storage the work goes on in memory, and `isKept` says so. */
  async function onDisk<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await work();
      isKept.set(true);
      return result;
    } catch {
      isKept.set(false);
      return undefined;
    }
  }

  const change = (work: () => Promise<void>): Promise<void> =>
    inLine(async () => {
      await work();
      tabs.ring();
      sender.ring();
    });

  const load = (): Promise<void> =>
    inLine(async () => {
      const read = await onDisk(() => Promise.all([storage.entries(restaurantId), storage.refusals(restaurantId, owner)]));
      if (!read) return;
      list.read(read[0]);
      refusals.set(read[1]);
      sender.ring();
    });

  function put(entry: OutboxEntry): void {
    list.push(entry);
    void change(async () => list.isWritten(entry.key, (await onDisk(() => storage.add(entry))) ?? null));
  }

  async function refused(entry: OutboxEntry, { code, message, about }: Refused): Promise<void> {
    const { key: id, command, input, at } = entry;
    const refusal = { id, command, input, at, code, message, about, restaurantId, owner, entry };
    await change(async () => {
      await onDisk(() => storage.refuse(list.placeOf(id), refusal));
      refusals.set([...refusals.get().filter((known) => known.id !== id), refusal]);
      list.drop([id]);
    });
  }

  const sender = createOutboxSender({
    next: list.next,
    send: (entry) => sendCommand(deps, entry),
    heard: (entry, seq) =>
      change(async () => {
        const place = list.placeOf(entry.key);
        if (place !== null) await onDisk(() => storage.put([{ place, entry: { ...entry, seq } }]));
        list.isAnswered(entry.key, seq);
      }),
    refused,
    inTurn: (signal, work) => inOneTab(`heard-outbox ${restaurantId} ${owner}`, signal, work),
  });

  return {
    entries: list.entries,
    refusals,
    leftBehind: list.leftBehind,
    isKept,
    isSignedOut: sender.isSignedOut,
    put,
    load,
    ring: sender.ring,
    dismiss(refusalId) {
      refusals.set(refusals.get().filter(({ id }) => id !== refusalId));
      void change(async () => void (await onDisk(() => storage.dismiss(refusalId))));
    },
    retry(refusalId) {
      const refusal = refusals.get().find(({ id }) => id === refusalId);
      if (!refusal) return;
      // The server remembers its refusal under the old key; only where it broke is the outcome unknown, and the key kept.
      const entry = { ...refusal.entry, owner, key: refusal.code === 'internal' ? refusal.entry.key : newId() };
      refusals.set(refusals.get().filter(({ id }) => id !== refusalId));
      list.push(entry);
      void change(async () => list.isWritten(entry.key, (await onDisk(() => storage.again(refusalId, entry))) ?? null));
    },
    takeOver: (from) =>
      change(async () => {
        const theirs = list.othersOf(from).map(({ place, entry }) => ({ place, entry: { ...entry, owner } }));
        await onDisk(() => storage.put(theirs));
      }).then(load),
    erase(upTo) {
      const done = list.answeredUpTo(upTo);
      if (done.length > 0) void change(async () => void (await onDisk(() => storage.erase(done.map(({ place }) => place)))) ?? list.drop(done.map(({ key }) => key)));
    },
    start() {
      tabs = createTabBell(`heard-outbox ${restaurantId}`, () => void load());
      const stop = sender.start();
      return () => {
        stop();
        tabs.close();
        tabs = createTabBell('', () => {});
      };
    },
  };
}
