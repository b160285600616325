import type { Actor } from '@heard/shared/live/rule.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { afterPaint } from './after-paint.ts';
import { createDeviceDatabase, type DeviceDatabase } from './device-database.ts';
import { fetchFold, type FetchedFold } from './fetch-fold.ts';
import { Following } from './following.ts';
import { HeldTaps } from './held-taps.ts';
import { LiveLink } from './live-link.ts';
import { createLiveStore } from './live-store.ts';
import type { GetToken, LateRefusal, LeftBehind, Live } from './live.ts';
import { linkView } from './link-view.ts';
import { apiOrigin, liveAddress } from './origin.ts';
import type { Waiting } from './outgoing.ts';
import { ownerOf } from './owner-of.ts';
import { isSameValue } from './same-value.ts';
import { createServerClock } from './server-clock.ts';
import { createTicks } from './shared-ticks.ts';
import { cell } from './watched.ts';

export interface LiveOptions {
  readonly actor: Actor;
  readonly getToken: GetToken;
  /** Where the API is; by default the page's own origin. */
  readonly origin?: string;
  readonly database?: DeviceDatabase;
}

interface Parts {
  readonly database: DeviceDatabase;
  readonly following: Following;
  readonly fetchFirst: () => Promise<FetchedFold | null>;
  readonly link: LiveLink;
  readonly held: HeldTaps;
}

/** A floor that comes this much later is better than one on which older taps are missing. */
const TAPS_WITHIN = 3 * SECOND;

/** What a first load needs: the fold on disk, the link, the store. All that leaves the device follows after the first paint. */
export function createLive({ actor, getToken, origin = apiOrigin(), database = createDeviceDatabase() }: LiveOptions): Live {
  const store = createLiveStore();
  const clock = createServerClock();
  const whose = { actor, database, restaurantId: actor.restaurantId, owner: ownerOf(actor), getToken, origin, store, clock };
  const refusals = cell<readonly LateRefusal[]>([]);
  const leftBehind = cell<readonly LeftBehind[]>([]);
  const waiting = cell<Waiting>({ unsent: 0, isKept: true, isFull: false, isSignedOut: false }, isSameValue);
  const isPartGone = cell(false);
  const following = new Following({ ...whose, tapsLaid: () => Promise.race([held.ready(), passed(TAPS_WITHIN)]) });
  const link = new LiveLink({
    ...whose,
    address: liveAddress(origin),
    place: store.cursor.get,
    heard(message, since) {
      if (message.t === 'welcome') held.outgoing.get()?.ring();
      return following.heard(message, since);
    },
  });
  const held = new HeldTaps({
    now: clock.now,
    async fetch() {
      const { openOutgoing } = await import('./outgoing.ts').catch((error: unknown) => {
        isPartGone.set(link.status.get().status === 'live');
        throw error;
      });
      return openOutgoing({ ...whose, following, view: { refusals, leftBehind, waiting } });
    },
  });
  return {
    actor,
    store,
    clock,
    you: following.you,
    say: (message) => link.say(message),
    ticks: createTicks(clock.now),
    link: linkView({ link: link.status, cursor: store.cursor, taps: held.taps, waiting, isPartGone }),
    refusals,
    leftBehind,
    act: held.act,
    retry: held.retry,
    settle: held.settle,
    dismiss: held.dismiss,
    takeOver: held.takeOver,
    call: held.call,
    ready: held.ready,
    start: () => start({ database, following, fetchFirst: () => (isFixed(actor) ? noFold() : fetchFold(whose)), link, held }),
  };
}

function start({ database, following, fetchFirst, link, held }: Parts): () => void {
  const stops: (() => void)[] = [];
  let isOver = false;
  const { store } = following.deps;
  const fetchSoon = (): void => {
    if (store.cursor.get() !== null && !held.outgoing.get()) afterPaint(() => void (isOver || held.ready()));
  };
  const startOutgoing = (): void => {
    const outgoing = held.outgoing.get();
    if (outgoing) stops.push(outgoing.start());
  };
  const begin = async (): Promise<void> => {
    await following.readDisk();
    const fetched = store.cursor.get() === null ? await fetchFirst() : null;
    if (fetched) following.take(fetched);
    if (isOver) return;
    startOutgoing();
    stops.push(held.outgoing.watch(startOutgoing), link.status.watch(fetchSoon), link.start());
    fetchSoon();
  };
  void begin();
  return () => {
    isOver = true;
    for (const stop of stops) stop();
    database.close();
  };
}

/** What a wall screen or terminal is to show depends on where it hangs, which only the link says. */
const isFixed = ({ role }: Actor): boolean => role === 'screen' || role === 'terminal';
const noFold = (): Promise<null> => Promise.resolve(null);
const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
