import { KIND_NAMES, type KindName } from '@heard/shared/live/kind-names.ts';
import { PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { DeviceDatabase, StoredFold } from './device-database.ts';
import type { LiveStore } from './live-store.ts';
import { newId } from './new-id.ts';
import { typed } from './typed-database.ts';
import type { Cell } from './watched.ts';

const PAUSE = 5 * SECOND;
/** A device that was never here before is worth keeping sooner. */
const FIRST_PAUSE = 0.3 * SECOND;

interface FoldKeeperDeps {
  readonly database: DeviceDatabase;
  readonly store: LiveStore;
  readonly restaurantId: string;
  readonly owner: string;
  /** The place in the log that is safe on disk; null while nothing is. */
  readonly kept: Cell<number | null>;
  /** Whom the fold was made for, and how far off this device's clock is. */
  readonly about: () => Pick<StoredFold, 'you' | 'day' | 'skew'>;
}

/** Keeps the confirmed fold on the device, so that a reload without a network still shows the floor. */
export interface FoldKeeper {
  readonly start: () => () => void;
}

export function createFoldKeeper({ database, store, restaurantId, owner, kept, about }: FoldKeeperDeps): FoldKeeper {
  const tab = newId();
  let written = new Map<KindName, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whoever left has had their fold erased: a save that is late must not bring it back. */
  let isOver = true;

  async function save(): Promise<void> {
    timer = undefined;
    const seq = store.cursor.get();
    if (isOver || seq === null || seq === kept.get()) return;
    const facts = about();
    const stamps = new Map(KIND_NAMES.map((kind) => [kind, store.confirmedStamp(kind)]));
    const rowsOf = new Map(KIND_NAMES.map((kind) => [kind, store.confirmedRows(kind)]));
    const disk = await typed(database);
    if (isOver) return;
    const write = disk.transaction(['folds', 'foldRows'], 'readwrite');
    const last = await write.objectStore('folds').get([restaurantId, owner]);
    const isOurs = last?.tab === tab;
    // Two tabs see the log at different places: only who wrote last knows which kinds on disk are current.
    if (last && !isOurs && last.version === PROTOCOL_VERSION && last.seq > seq) return;
    const moved = KIND_NAMES.filter((kind) => !isOurs || stamps.get(kind) !== written.get(kind));
    await Promise.all([
      ...moved.map((kind) => write.objectStore('foldRows').put(rowsOf.get(kind)!, [restaurantId, owner, kind])),
      write.objectStore('folds').put({ version: PROTOCOL_VERSION, seq, tab, ...facts }, [restaurantId, owner]),
      write.done,
    ]);
    written = stamps;
    kept.set(seq);
  }

  const soon = (): void => {
    timer ??= setTimeout(() => whenIdle(() => void save().catch(() => {})), kept.get() === null ? FIRST_PAUSE : PAUSE);
  };
  const now = (): void => {
    if (document.visibilityState === 'hidden') void save().catch(() => {});
  };

  return {
    start() {
      isOver = false;
      const stop = store.cursor.watch(soon);
      if (store.cursor.get() !== null) soon();
      document.addEventListener('visibilitychange', now);
      return () => {
        isOver = true;
        stop();
        document.removeEventListener('visibilitychange', now);
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PAUSE });
  else work();
}
