import type { LinkView } from './live.ts';
import type { StatusView } from './link-status.ts';
import type { Waiting } from './outgoing.ts';
import { isSameValue } from './same-value.ts';
import { cell, type Watched } from './watched.ts';

interface LinkParts {
  readonly link: Watched<StatusView>;
  readonly cursor: Watched<number | null>;
  readonly taps: Watched<readonly unknown[]>;
  readonly waiting: Watched<Waiting>;
  /** The server no longer has a part of this release: it was replaced by another one. */
  readonly isPartGone: Watched<boolean>;
}

/** Link, outbox and store seen as one: what the banner needs. */
export function linkView({ link, cursor, taps, waiting, isPartGone }: LinkParts): Watched<LinkView> {
  const look = (): LinkView => {
    const { status: heard, since } = link.get();
    const { unsent, isKept, isFull, isSignedOut } = waiting.get();
    const status = isPartGone.get() ? 'outdated' : isSignedOut && heard !== 'outdated' ? 'refused' : heard;
    return { status, since, unsent: unsent + taps.get().length, isLoaded: cursor.get() !== null, isKept, isFull };
  };
  const view = cell(look(), isSameValue);
  for (const part of [link, cursor, taps, waiting, isPartGone]) part.watch(() => view.set(look()));
  return view;
}
