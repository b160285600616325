import type { Audience } from '@heard/shared/live/audience.ts';
import type { WebSocket } from 'ws';
import type { Present } from '../auth/actor.ts';
import type { Claims } from '../auth/token-claims.ts';
import { CLOSE } from '@heard/shared/live/protocol.ts';
import { backlog, writeFrame, type Frame } from './frame.ts';

/** A screen that lags behind by this much, and by its largest frame, is cut off: it comes back for a snapshot, memory stays bounded. */
export const MAX_BACKLOG = 1024 * 1024;

/** One live link that has said who it is. */
export class Guest {
  readonly who: Present;
  readonly claims: Claims;
  readonly audience: Audience;
  /** When the device last gave a sign of life, ms. */
  heardFrom: number;
  /** It is a wall screen and has proved that it draws. */
  hasDrawn = false;
  #isCut = false;
  #largestFrame = 0;
  readonly #socket: WebSocket;
  readonly #onCut: (why: string) => void;
  readonly #onSent: (bytes: number) => void;

  constructor(
    socket: WebSocket,
    who: Present,
    claims: Claims,
    audience: Audience,
    hooks: { now: number; cut: (why: string) => void; sent: (bytes: number) => void },
  ) {
    this.#socket = socket;
    this.who = who;
    this.claims = claims;
    this.audience = audience;
    this.heardFrom = hooks.now;
    this.#onCut = hooks.cut;
    this.#onSent = hooks.sent;
  }

  write(frame: Frame): void {
    writeFrame(this.#socket, frame);
    this.#onSent(frame.bytes.length);
    this.#largestFrame = Math.max(this.#largestFrame, frame.bytes.length);
    if (backlog(this.#socket) > MAX_BACKLOG + this.#largestFrame) this.cut(CLOSE.slow, 'slow');
  }

  /** Says goodbye and does not wait for the answer: the other side may be gone. */
  cut(code: number, why: string): void {
    if (this.#isCut) return;
    this.#isCut = true;
    this.#onCut(why);
    this.#socket.close(code, why);
    setTimeout(() => this.#socket.terminate(), 1_000).unref();
  }
}
