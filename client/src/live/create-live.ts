import type { Actor } from '@heard/shared/live/rule.ts';
import { createActing } from './acting.ts';
import { createCall } from './call.ts';
import { createDeviceDatabase, type DeviceDatabase } from './device-database.ts';
import { apiOrigin, liveAddress } from './endpoint-request.ts';
import { Following } from './following.ts';
import { LiveLink } from './live-link.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import type { GetToken, LinkView, Live } from './live.ts';
import { onReturn } from './on-return.ts';
import { Outbox } from './outbox.ts';
import { ownerOf, pendingOf } from './outbox-entry.ts';
import { isSameValue } from './same-value.ts';
import { createServerClock } from './server-clock.ts';
import { createTicks } from './shared-ticks.ts';
import { cell, type Watched } from './watched.ts';

export interface LiveOptions {
  readonly actor: Actor;
  readonly getToken: GetToken;
  /** Where the API is; by default the page's own origin. */
  readonly origin?: string;
  readonly database?: DeviceDatabase;
}

interface Parts {
  readonly database: DeviceDatabase;
  readonly store: LiveStore;
  readonly outbox: Outbox;
  readonly following: Following;
  readonly link: LiveLink;
}

export function createLive({ actor, getToken, origin = apiOrigin(), database = createDeviceDatabase() }: LiveOptions): Live {
  const store = createLiveStore();
  const clock = createServerClock();
  const whose = { database, restaurantId: actor.restaurantId, owner: ownerOf(actor), getToken, origin };
  const place = store.cursor.get;
  const outbox = new Outbox({ ...whose, place });
  const following = new Following({ ...whose, store, clock });
  const { you } = following;
  const link = new LiveLink({
    ...whose,
    address: liveAddress(origin),
    place,
    heard(message, since) {
      if (message.t === 'welcome') outbox.sender.ring();
      return following.heard(message, since);
    },
  });
  const parts = { database, store, outbox, following, link };
  return {
    actor,
    store,
    clock,
    you,
    ticks: createTicks(clock.now),
    link: linkView(parts),
    refusals: outbox.refusals,
    leftBehind: outbox.list.leftBehind,
    ...createActing({ actor, you, store, clock, outbox }),
    call: createCall(whose),
    dismiss: (refusalId) => outbox.dismiss(refusalId),
    start: () => start(parts),
  };
}

function start({ database, store, outbox, following, link }: Parts): () => void {
  const { entries } = outbox.list;
  const { keeper } = following;
  const stops = [
    entries.watch(() => store.setPending(entries.get().flatMap((entry) => pendingOf(entry) ?? []))),
    keeper.kept.watch(() => outbox.erase(keeper.kept.get() ?? 0)),
    onReturn({ returned: () => outbox.sender.ring() }),
  ];
  let isOver = false;
  const begin = async (): Promise<void> => {
    await Promise.all([following.readDisk(), outbox.load()]);
    if (!isOver) stops.push(keeper.start(), outbox.start(), link.start());
  };
  void begin();
  return () => {
    isOver = true;
    for (const stop of stops) stop();
    database.close();
  };
}

/** Link, outbox and store seen as one: what the banner needs. */
function linkView({ link, outbox, store }: Parts): Watched<LinkView> {
  const { entries } = outbox.list;
  const { isSignedOut } = outbox.sender;
  const look = (): LinkView => {
    const { status, since } = link.status.get();
    const unsent = entries.get().filter(({ seq }) => seq === null).length;
    const isRefused = isSignedOut.get() && status !== 'outdated';
    return { status: isRefused ? 'refused' : status, since, unsent, isLoaded: store.cursor.get() !== null, isKept: outbox.isKept.get() };
  };
  const view = cell(look(), isSameValue);
  for (const part of [link.status, entries, isSignedOut, store.cursor, outbox.isKept]) part.watch(() => view.set(look()));
  return view;
}
