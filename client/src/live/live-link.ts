import { CLOSE, type ServerMessage } from '@heard/shared/live/protocol.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { backoff } from './backoff.ts';
import { createStatusKeeper, type StatusView } from './link-status.ts';
import { openSocket, type LiveSocket } from './live-socket.ts';
import type { GetToken } from './live.ts';
import { onReturn } from './on-return.ts';
import type { Watched } from './watched.ts';

/** How often a refused device asks again: somebody may sign in, or be let in again. */
const REFUSED_PAUSE = 30 * SECOND;
/** A restarting server closes every screen at the same moment; they come back spread over this long. */
const RESTART_SPREAD = 2 * SECOND;

export interface LinkDeps {
  /** The WebSocket's URL. */
  readonly address: string;
  readonly restaurantId: string;
  readonly getToken: GetToken;
  /** Our place in the log; null: nothing here yet. */
  readonly place: () => number | null;
  /** `since`: what we asked for. False: something before this message is missing here, and only a snapshot will mend it. */
  readonly heard: (message: ServerMessage, since: number | null) => boolean;
}

export interface LiveLink {
  readonly status: Watched<StatusView>;
  /** Connects, and again after every loss, until stopped. */
  readonly start: () => () => void;
}

export function createLiveLink(deps: LinkDeps): LiveLink {
  const status = createStatusKeeper();
  let socket: LiveSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every new attempt and by stopping; an answer to an older one is void. */
  let turn = 0;
  let attempt = 0;
  let wantsSnapshot = false;
  /** This connection asked for a snapshot and has it, or did not need one. */
  let hasSnapshot = false;
  let refusedToken: string | undefined;
  /** What the last beat said we should have; the frame may be one tick behind its beat, not two. */
  let owed: number | null = null;

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), ms);
  };
  const again = (): void => later(backoff(attempt++));

  async function connect(): Promise<void> {
    hangUp();
    const mine = turn;
    const token = await deps.getToken(refusedToken).catch(() => undefined);
    if (mine !== turn) return;
    if (token === undefined) return again();
    if (token === null || token === refusedToken) return refused();
    const since = wantsSnapshot ? null : deps.place();
    socket = openSocket(
      deps.address,
      { token, restaurantId: deps.restaurantId, since },
      { heard: (message) => heard(message, since), lost: (code) => lost(code, token), place: () => deps.place() ?? 0 },
    );
  }

  function heard(message: ServerMessage, since: number | null): void {
    status.heard();
    const isWhole = deps.heard(message, since) && !isBehind(message);
    if (!isWhole) return resync();
    if (since === null && !hasSnapshot && message.t !== 'snapshot') return;
    if (message.t !== 'welcome') [attempt, refusedToken, wantsSnapshot] = [0, undefined, false];
    hasSnapshot = true;
    status.set('live');
  }

  function isBehind(message: ServerMessage): boolean {
    if (message.t !== 'beat') return false;
    const place = deps.place() ?? 0;
    const isLate = owed !== null && place < owed;
    owed = message.seq > place ? message.seq : null;
    return isLate;
  }

  /** Once at once; if that did not mend it, with growing pauses. */
  function resync(): void {
    wantsSnapshot = true;
    hangUp();
    later(attempt++ === 0 ? 0 : backoff(attempt));
  }

  function lost(code: number, token: string): void {
    hangUp();
    if (code === CLOSE.outdated) return status.set('outdated');
    if (code === CLOSE.forbidden || (code === CLOSE.unauthenticated && refusedToken !== undefined)) return refused();
    if (status.view.get().status === 'live') status.set('connecting');
    if (code === CLOSE.slow || code === CLOSE.protocol) wantsSnapshot = true;
    if (code === CLOSE.restarting) return later(Math.random() * RESTART_SPREAD);
    if (code !== CLOSE.unauthenticated) return again();
    refusedToken = token;
    later(0);
  }

  function refused(): void {
    status.set('refused');
    later(REFUSED_PAUSE);
  }

  function hangUp(): void {
    turn += 1;
    owed = null;
    hasSnapshot = false;
    clearTimeout(timer);
    socket?.close();
    socket = undefined;
  }

  function returned(): void {
    const now = status.view.get().status;
    if (now === 'outdated' || (now === 'live' && !status.isSilent())) return;
    attempt = 0;
    void connect();
  }

  return {
    status: status.view,
    start() {
      const leave = [status.start(), onReturn({ returned, left: status.offline }), hangUp];
      void connect();
      return () => leave.forEach((stop) => stop());
    },
  };
}
