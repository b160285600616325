import {
  CLIENT_BEAT,
  CLOSE,
  PROTOCOL_VERSION,
  SERVER_SILENCE,
  type ClientMessage,
  type LiveEvent,
  type ServerMessage,
} from '@heard/shared/live/protocol.ts';
import { applyEvents, emptyState, stateOf, type State } from '@heard/shared/live/state.ts';
import { WebSocket } from 'ws';

export interface ScreenDeps {
  /** The link's address. */
  readonly address: string;
  readonly restaurantId: string;
  readonly token: string;
  readonly random: () => number;
  /** Told of what was folded in: these events, or undefined for all of a snapshot. */
  readonly took?: (events: readonly LiveEvent[] | undefined) => void;
  /** A wall screen: it says that it draws, this often. */
  readonly pulseEveryMs?: number;
  /** The client's own is 10 s; drills that count losses and not seconds wait less. */
  readonly longestPauseMs?: number;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;
/** As the client's (live-socket.ts). */
const WELCOME_PATIENCE_MS = 8_000;
/** As the client's RESTART_SPREAD: a server that says goodbye is back, or another in its place, within this. */
const RESTART_SPREAD_MS = 2_000;

/** A screen that keeps a fold over everything that happens to its link, by the rules of the client's own (client/src/live). */
export class LiveScreen {
  state: State = emptyState();
  /** Its place in the log; null before the first snapshot. */
  place: number | null = null;
  reconnects = 0;
  gaps = 0;
  /** It has the house as it stands, and its link is up as far as it knows. */
  isLive = false;
  readonly #deps: ScreenDeps;
  #socket: WebSocket | undefined;
  #timers: NodeJS.Timeout[] = [];
  #silence: NodeJS.Timeout | undefined;
  #attempt = 0;
  #wantsSnapshot = false;
  #owed: number | null = null;
  #isStopped = false;

  constructor(deps: ScreenDeps) {
    this.#deps = deps;
  }

  start(): void {
    const { address, token, restaurantId, pulseEveryMs } = this.#deps;
    const since = this.#wantsSnapshot ? null : this.place;
    const socket = new WebSocket(address, { perMessageDeflate: false, handshakeTimeout: SERVER_SILENCE });
    this.#socket = socket;
    this.#silence = setTimeout(() => this.#again(), WELCOME_PATIENCE_MS);
    this.#timers = [setInterval(() => this.#say(socket, { t: 'beat', seq: this.place ?? 0 }), CLIENT_BEAT)];
    if (pulseEveryMs !== undefined)
      this.#timers.push(setInterval(() => this.#say(socket, { t: 'pulse', isShown: true, battery: null }), pulseEveryMs));
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
    this.isLive = this.place !== null || message.t === 'snapshot';
    [this.#attempt, this.#wantsSnapshot] = [0, false];
    if (message.t === 'snapshot') this.#load(message);
    if (message.t === 'events' && !this.#take(message)) this.#resync();
    if (message.t === 'beat' && this.#isBehind(message.seq)) this.#resync();
  }

  #load({ rows, seq }: ServerMessage & { t: 'snapshot' }): void {
    [this.state, this.place] = [stateOf(rows), seq];
    this.#deps.took?.(undefined);
  }

  /** False: something before these events is missing here. */
  #take({ from, to, events }: ServerMessage & { t: 'events' }): boolean {
    const place = this.place ?? -1;
    if (from > place) return false;
    const fresh = events.filter((event) => event.seq > place);
    applyEvents(this.state, fresh);
    this.place = Math.max(place, to);
    if (fresh.length > 0) this.#deps.took?.(fresh);
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
    this.#again(code === CLOSE.restarting ? RESTART_SPREAD_MS : undefined);
  }

  #again(spread?: number): void {
    this.#hangUp();
    if (this.#isStopped) return;
    this.reconnects += 1;
    const { random, longestPauseMs = LONGEST_PAUSE_MS } = this.#deps;
    const pause = random() * (spread ?? Math.min(longestPauseMs, FIRST_PAUSE_MS * 2 ** this.#attempt++));
    this.#timers = [setTimeout(() => this.start(), pause)];
  }

  #hangUp(): void {
    for (const timer of [...this.#timers, this.#silence]) clearTimeout(timer);
    this.#owed = null;
    this.isLive = false;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.terminate();
  }

  #mustBeHeardFrom(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#again(), SERVER_SILENCE);
  }

  #say(socket: WebSocket, message: ClientMessage): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }
}
