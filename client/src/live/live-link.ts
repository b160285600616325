import { SECOND } from '@heard/shared/kernel/time.ts';
import { CLOSE, type ClientMessage, type ServerMessage } from '@heard/shared/live/protocol.ts';
import { backoff } from './backoff.ts';
import { LinkStatusKeeper } from './link-status.ts';
import type { GetToken } from './live.ts';
import { openSocket, type LiveSocket } from './live-socket.ts';
import { onReturn } from './on-return.ts';
import { OwedFrames } from './owed-frames.ts';

/** How often a refused device asks again: somebody may sign in, or be let in again. */
const REFUSED_PAUSE = 30 * SECOND;
/** A restarting server closes every screen at the same moment; they come back spread over this long. */
const RESTART_SPREAD = 2 * SECOND;

interface LinkDeps {
  /** The WebSocket's URL. */
  readonly address: string;
  readonly restaurantId: string;
  readonly getToken: GetToken;
  /** Our place in the log; null: nothing here yet. */
  readonly place: () => number | null;
  /** `since`: what we asked for. False: something before this message is missing here, and only a snapshot will mend it. */
  readonly heard: (message: ServerMessage, since: number | null) => boolean;
}

/** Keeps one connection to the server, from start to stop, through every loss. */
export class LiveLink {
  readonly #status = new LinkStatusKeeper();
  readonly status = this.#status.view;
  #socket: LiveSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every new attempt and by stopping; an answer to an older one is void. */
  #turn = 0;
  #attempt = 0;
  #wantsSnapshot = false;
  #refusedToken: string | undefined;
  readonly #owed = new OwedFrames();
  /** This connection brought a snapshot, or needs none. */
  #isWhole = false;

  constructor(readonly deps: LinkDeps) {}

  start(): () => void {
    const leave = [this.#status.start(), onReturn({ returned: () => this.#returned(), left: () => this.#status.offline() })];
    void this.#connect();
    return () => {
      for (const stop of leave) stop();
      this.#hangUp();
    };
  }

  say(message: ClientMessage): void {
    this.#socket?.say(message);
  }

  async #connect(): Promise<void> {
    this.#hangUp();
    const mine = this.#turn;
    const token = await this.deps.getToken(this.#refusedToken).catch(() => undefined);
    if (mine !== this.#turn) return;
    if (token === undefined) return this.#again();
    if (token === null) return this.#refused();
    const { address, restaurantId, place } = this.deps;
    const since = this.#wantsSnapshot ? null : place();
    this.#isWhole = since !== null;
    this.#socket = openSocket(
      address,
      { token, restaurantId, since },
      { heard: (message) => this.#heard(message, since), lost: (code) => this.#lost(code, token), place: () => place() ?? 0 },
    );
  }

  #heard(message: ServerMessage, since: number | null): void {
    this.#status.heard();
    if (!this.deps.heard(message, since) || this.#owed.isLost(message, this.deps.place() ?? 0)) return this.#resync();
    if (message.t === 'snapshot') this.#isWhole = true;
    if (!this.#isWhole) return;
    if (message.t !== 'welcome') [this.#attempt, this.#refusedToken, this.#wantsSnapshot] = [0, undefined, false];
    this.#status.set('live');
  }

  /** Once at once; if that did not mend it, with growing pauses. */
  #resync(): void {
    this.#wantsSnapshot = true;
    this.#hangUp();
    if (this.#attempt++ === 0) void this.#connect();
    else this.#again();
  }

  #lost(code: number, token: string): void {
    this.#hangUp();
    if (code === CLOSE.outdated) return this.#status.set('outdated');
    if (code === CLOSE.forbidden) return this.#refused();
    if (this.status.get().status === 'live') this.#status.set('connecting');
    if (code === CLOSE.unauthenticated) return this.#tokenRefused(token);
    if (code === CLOSE.slow || code === CLOSE.protocol) this.#wantsSnapshot = true;
    if (code === CLOSE.restarting) this.#later(Math.random() * RESTART_SPREAD);
    else this.#again();
  }

  /** Asks for another token once, then rests: somebody has to sign in. */
  #tokenRefused(token: string): void {
    const isSecond = this.#refusedToken !== undefined;
    this.#refusedToken = token;
    if (isSecond) this.#refused();
    else void this.#connect();
  }

  #refused(): void {
    this.#status.set('refused');
    this.#later(REFUSED_PAUSE);
  }

  #returned(): void {
    const { status } = this.status.get();
    if (status === 'outdated' || (status === 'live' && !this.#status.isSilent())) return;
    this.#attempt = 0;
    void this.#connect();
  }

  #again(): void {
    this.#later(backoff(this.#attempt++));
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), ms);
  }

  #hangUp(): void {
    this.#turn += 1;
    this.#owed.forget();
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#socket = undefined;
  }
}
