import type { CommandKey } from '@heard/shared/contract/contract.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import { createActing } from './acting.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { askToStay } from './ask-to-stay.ts';
import { createCall } from './call.ts';
import type { DeviceDatabase } from './device-database.ts';
import { createFoldKeeper } from './fold-keeper.ts';
import type { Following } from './following.ts';
import type { LateRefusal, LeftBehind, Live } from './live.ts';
import type { LiveStore } from './live-store.ts';
import { onReturn } from './on-return.ts';
import { Outbox } from './outbox.ts';
import { pendingOf } from './outbox-entry.ts';
import type { Sending } from './send-command.ts';
import type { ServerClock } from './server-clock.ts';
import type { Cell, Watched } from './watched.ts';

/** A tap made before this part had arrived. */
export interface HeldTap {
  readonly name: CommandKey;
  readonly input: unknown;
  /** Server time as the device knew it, ms. */
  readonly at: number;
}

/** How things stand with what is to leave. */
export interface Waiting {
  readonly unsent: number;
  readonly isKept: boolean;
  readonly isFull: boolean;
  readonly isSignedOut: boolean;
}

/** What screens see of the outbox; it stands before the outbox does. */
export interface OutgoingView {
  readonly refusals: Cell<readonly LateRefusal[]>;
  readonly leftBehind: Cell<readonly LeftBehind[]>;
  readonly waiting: Cell<Waiting>;
}

export interface OutgoingDeps extends Sending {
  readonly actor: Actor;
  readonly restaurantId: string;
  readonly owner: string;
  readonly database: DeviceDatabase;
  readonly store: LiveStore;
  readonly clock: ServerClock;
  readonly following: Pick<Following, 'you' | 'kept' | 'about'>;
  readonly view: OutgoingView;
}

export interface Outgoing extends Pick<Live, 'act' | 'retry' | 'settle' | 'takeOver' | 'dismiss' | 'call'> {
  /** Judged now; refused, it joins the late refusals. */
  readonly actLate: (tap: HeldTap) => void;
  /** The way may be free again. */
  readonly ring: () => void;
  readonly start: () => () => void;
}

/**
 * All that leaves this device: taps are judged, kept on disk and sent, and so is the fold. A chunk of its own, with every rule of the
 * house in it: a screen shows what is on disk and what the server says without it. Resolves once taps of before are laid on.
 */
export async function openOutgoing(deps: OutgoingDeps): Promise<Outgoing> {
  const { store, following, view } = deps;
  const outbox = new Outbox({ ...deps, place: store.cursor.get });
  const keeper = createFoldKeeper({ ...deps, kept: following.kept, about: following.about });
  const { entries, leftBehind } = outbox.list;
  const ring = (): void => outbox.sender.ring();
  const look = (): void =>
    view.waiting.set({
      unsent: entries.get().filter(({ seq }) => seq === null).length,
      isKept: outbox.isKept.get(),
      isFull: outbox.isFull.get(),
      isSignedOut: outbox.sender.isSignedOut.get(),
    });
  entries.watch(() => store.setPending(entries.get().flatMap((entry) => pendingOf(entry) ?? [])));
  for (const part of [entries, outbox.isKept, outbox.isFull, outbox.sender.isSignedOut]) part.watch(look);
  pour(outbox.refusals, view.refusals);
  pour(leftBehind, view.leftBehind);
  await outbox.load();
  return {
    ...createActing({ ...deps, you: following.you, outbox }),
    call: createCall(deps),
    dismiss: (refusalId) => outbox.dismiss(refusalId),
    ring,
    start() {
      void askToStay();
      const stops = [
        following.kept.watch(() => outbox.erase(following.kept.get() ?? 0)),
        onReturn({ returned: ring }),
        askBeforeLeaving(() => view.waiting.get().unsent > 0),
        keeper.start(),
        outbox.start(),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function pour<T>(from: Watched<T>, into: Cell<T>): void {
  from.watch(() => into.set(from.get()));
}
