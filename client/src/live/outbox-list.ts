import type { LeftBehind } from './live.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { StoredEntry } from './outbox-storage.ts';
import { isSameSelection } from './same-value.ts';
import { cell } from './watched.ts';

interface Item {
  readonly entry: OutboxEntry;
  readonly place: number | null;
  /** Whether it may leave: on disk, or nowhere to be kept. */
  readonly isReady: boolean;
}

/** The outbox as this tab holds it: ours in order, and what others left on this device. */
export class OutboxList {
  readonly entries = cell<readonly OutboxEntry[]>([], isSameSelection);
  readonly leftBehind = cell<readonly LeftBehind[]>([]);
  #items: readonly Item[] = [];
  #others: readonly StoredEntry[] = [];

  constructor(
    readonly owner: string,
    readonly place: () => number | null,
  ) {}

  push(entry: OutboxEntry): void {
    this.#set([...this.#items, { entry, place: null, isReady: false }]);
  }

  /** `place` null: the browser did not keep it. */
  isWritten(key: string, place: number | null): void {
    this.#edit(key, (item) => ({ ...item, place: item.place ?? place, isReady: true }));
  }

  isAnswered(key: string, seq: number): void {
    this.#edit(key, (item) => ({ ...item, entry: { ...item.entry, seq } }));
  }

  drop(keys: readonly string[]): void {
    this.#set(this.#items.filter(({ entry }) => !keys.includes(entry.key)));
  }

  /** The oldest unanswered one, once it is safe; never one behind it. */
  next(): OutboxEntry | undefined {
    const first = this.#items.find(({ entry }) => entry.seq === null);
    return first?.isReady ? first.entry : undefined;
  }

  /** Those that the disk refused. */
  unkept(): readonly OutboxEntry[] {
    return this.#items.flatMap(({ entry, place, isReady }) => (isReady && place === null && entry.seq === null ? [entry] : []));
  }

  placeOf(key: string): number | null {
    return this.#items.find(({ entry }) => entry.key === key)?.place ?? null;
  }

  answeredUpTo(seq: number): readonly { readonly key: string; readonly place: number | null }[] {
    const done = this.#items.filter(({ entry }) => entry.seq !== null && entry.seq <= seq);
    return done.map(({ entry, place }) => ({ key: entry.key, place }));
  }

  othersOf(owner: string): readonly StoredEntry[] {
    return this.#others.filter(({ entry }) => entry.owner === owner);
  }

  /** Takes over what the disk says; another tab may have added, answered or erased. */
  read(stored: readonly StoredEntry[]): void {
    const held = new Map(this.#items.map((item) => [item.entry.key, item]));
    const mine = stored.filter(({ entry }) => entry.owner === this.owner);
    const onDisk = new Set(mine.map(({ entry }) => entry.key));
    const isGone = ({ entry }: Item): boolean => !onDisk.has(entry.key);
    const place = this.place() ?? 0;
    this.#others = stored.filter(({ entry }) => entry.owner !== this.owner && entry.seq === null);
    this.leftBehind.set(summary(this.#others));
    this.#set([
      // Another tab has seen the answer in the log and we have not yet: the row must not vanish in between.
      ...this.#items.filter((item) => isGone(item) && item.entry.seq !== null && item.entry.seq > place),
      ...mine.map(({ place, entry }) => ({
        place,
        isReady: true,
        entry: { ...entry, seq: entry.seq ?? held.get(entry.key)?.entry.seq ?? null },
      })),
      ...this.#items.filter((item) => isGone(item) && item.place === null && item.entry.seq === null),
    ]);
  }

  #edit(key: string, edit: (item: Item) => Item): void {
    this.#set(this.#items.map((item) => (item.entry.key === key ? edit(item) : item)));
  }

  #set(items: readonly Item[]): void {
    this.#items = items;
    this.entries.set(items.map(({ entry }) => entry));
  }
}

function summary(others: readonly StoredEntry[]): LeftBehind[] {
  const found = new Map<string, LeftBehind>();
  for (const { entry } of others) {
    const known = found.get(entry.owner) ?? { owner: entry.owner, count: 0, since: entry.at };
    found.set(entry.owner, { ...known, count: known.count + 1, since: Math.min(known.since, entry.at) });
  }
  return [...found.values()];
}
