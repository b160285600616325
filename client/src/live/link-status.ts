import { SERVER_SILENCE } from '@heard/shared/live/protocol.ts';
import type { LinkStatus } from './live.ts';
import { cell, type Watched } from './watched.ts';

export interface StatusView {
  readonly status: LinkStatus;
  readonly since: number;
}

/** What the banner says. Silence becomes `offline` by itself, whatever the connection believes. */
export interface StatusKeeper {
  readonly view: Watched<StatusView>;
  readonly set: (status: LinkStatus) => void;
  /** The server spoke. */
  readonly heard: () => void;
  /** Says so before silence has proved it. */
  readonly offline: () => void;
  readonly isSilent: () => boolean;
  readonly start: () => () => void;
}

export function createStatusKeeper(): StatusKeeper {
  const view = cell<StatusView>({ status: 'connecting', since: Date.now() }, (a, b) => a.status === b.status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heardAt = Date.now();
  let heardTick = performance.now();
  const isStopped = (): boolean => ['outdated', 'refused'].includes(view.get().status);
  const offline = (): void => {
    if (!isStopped()) view.set({ status: 'offline', since: heardAt });
  };
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(offline, SERVER_SILENCE);
  };
  return {
    view,
    set: (status) => view.set({ status, since: Date.now() }),
    heard() {
      heardAt = Date.now();
      heardTick = performance.now();
      listen();
    },
    offline,
    isSilent: () => performance.now() - heardTick >= SERVER_SILENCE,
    start() {
      listen();
      return () => clearTimeout(timer);
    },
  };
}
