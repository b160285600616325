import { CLIENT_BEAT, CLOSE, PROTOCOL_VERSION, SERVER_SILENCE, type ServerMessage } from '@heard/shared/live/protocol.ts';
import { applyEvents, emptyState, stateOf, type State } from '@heard/shared/live/state.ts';
import { WebSocket } from 'ws';

export interface ScreenDeps {
  /** The link's address. */
  readonly address: string;
  readonly restaurantId: string;
  readonly token: string;
  readonly random: () => number;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** A screen that keeps a fold over everything that happens to its link, by the rules of the client's own (client/src/live). */
export class LiveScreen {
  state: State = emptyState();
  /** Its place in the log; null before the first snapshot. */
  place: number | null = null;
  reconnects = 0;
  gaps = 0;
  readonly #deps: ScreenDeps;
  #socket: WebSocket | undefined;
  #timers: NodeJS.Timeout[] = [];
  #attempt = 0;
  #wantsSnapshot = false;
  #owed: number | null = null;
  #isStopped = false;

  constructor(deps: ScreenDeps) {
    this.#deps = deps;
  }

  start(): void {
    const { address, token, restaurantId } = this.#deps;
    const since = this.#wantsSnapshot ? null : this.place;
    const socket = new WebSocket(address, { perMessageDeflate: false, handshakeTimeout: SERVER_SILENCE });
    this.#socket = socket;
    this.#timers = [setInterval(() => this.#beat(socket), CLIENT_BEAT)];
    socket.on('open', () => socket.send(JSON.stringify({ t: 'hello', version: PROTOCOL_VERSION, token, restaurantId, since })));
    socket.on('message', (data: Buffer) => socket === this.#socket && this.#hear(JSON.parse(data.toString()) as ServerMessage));
    socket.on('error', () => undefined);
    socket.on('close', (code) => socket === this.#socket && this.#lost(code));
  }

  stop(): void {
    this.#isStopped = true;
    this.#hangUp();
  }

  #hear(message: ServerMessage): void {
    this.#mustBeHeardFrom();
    if (message.t === 'welcome') return;
    [this.#attempt, this.#wantsSnapshot] = [0, false];
    if (message.t === 'snapshot') [this.state, this.place] = [stateOf(message.rows), message.seq];
    if (message.t === 'events' && !this.#take(message)) this.#resync();
    if (message.t === 'beat' && this.#isBehind(message.seq)) this.#resync();
  }

  /** False: something before these events is missing here. */
  #take({ from, to, events }: ServerMessage & { t: 'events' }): boolean {
    const place = this.place ?? -1;
    if (from > place) return false;
    applyEvents(
      this.state,
      events.filter((event) => event.seq > place),
    );
    this.place = Math.max(place, to);
    return true;
  }

  /** A frame may come one beat late, not two. */
  #isBehind(seq: number): boolean {
    const isLate = this.#owed !== null && (this.place ?? 0) < this.#owed;
    this.#owed = seq > (this.place ?? 0) ? seq : null;
    return isLate;
  }

  #resync(): void {
    this.gaps += 1;
    this.#wantsSnapshot = true;
    this.#again();
  }

  #lost(code: number): void {
    if (code === CLOSE.slow || code === CLOSE.protocol) this.#wantsSnapshot = true;
    this.#again();
  }

  #again(): void {
    this.#hangUp();
    if (this.#isStopped) return;
    this.reconnects += 1;
    const pause = this.#deps.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempt++);
    this.#timers = [setTimeout(() => this.start(), pause)];
  }

  #hangUp(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#owed = null;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.terminate();
  }

  #mustBeHeardFrom(): void {
    const [beats, silence] = this.#timers;
    clearTimeout(silence);
    this.#timers = [beats!, setTimeout(() => this.#again(), SERVER_SILENCE)];
  }

  #beat(socket: WebSocket): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ t: 'beat', seq: this.place ?? 0 }));
  }
}
