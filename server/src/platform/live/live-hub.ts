import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Forbidden, NotFound } from '@heard/shared/kernel/errors.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { audienceOf } from '@heard/shared/live/audience.ts';
import { CLIENT_SILENCE, CLOSE, PROTOCOL_VERSION, SERVER_BEAT, type ClientMessage, type You } from '@heard/shared/live/protocol.ts';
import type { State } from '@heard/shared/live/state.ts';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { presentAt, type Present } from '../auth/actor.ts';
import type { Verifier } from '../auth/verify-token.ts';
import type { RestaurantLog } from '../log/restaurant-log.ts';
import type { Restaurants } from '../log/restaurants.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { textFrame } from './frame.ts';
import { Guest } from './guest.ts';
import { readMessage } from './read-message.ts';
import { Room } from './room.ts';

export const LIVE_PATH = '/api/v1/live';
const HELLO_WITHIN = 5 * SECOND;
const SWEEP_EVERY = 5 * SECOND;

export interface ScreenHere {
  readonly restaurantId: string;
  readonly deviceId: string;
}

export interface LiveDeps {
  readonly restaurants: Restaurants;
  readonly verifier: Verifier;
  readonly clock: () => number;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Keeps a sign-in watched while its link is open; answers how to let go. */
  readonly holdSession: (sessionId: string) => () => void;
  /** A wall screen has just proved that it draws; `isNew`: on a link that had not said so before. */
  readonly drew: (screen: ScreenHere, pulse: { readonly battery: number | null; readonly isNew: boolean }) => void;
  /** Browsers send where a page came from; a foreign page must not ride on a device's network. */
  readonly isOriginAllowed: (origin: string | undefined, host: string | undefined) => boolean;
}

/** The live links of this instance. */
export class LiveHub {
  readonly #deps: LiveDeps;
  readonly #rooms = new Map<RestaurantLog, Room>();
  readonly #wss = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 16 * 1024 });
  readonly #timers: NodeJS.Timeout[];
  #isClosing = false;

  constructor(deps: LiveDeps) {
    this.#deps = deps;
    this.#timers = [setInterval(() => this.#beat(), SERVER_BEAT), setInterval(() => this.#sweep(), SWEEP_EVERY)];
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Until it is a WebSocket nobody else listens, and an error that nobody hears ends the process.
      socket.on('error', () => socket.destroy());
      const isOurs = request.url?.split('?')[0] === LIVE_PATH && this.#deps.isOriginAllowed(request.headers.origin, request.headers.host);
      if (!isOurs || this.#isClosing)
        return void socket.end(`HTTP/1.1 ${this.#isClosing ? '503 Service Unavailable' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      this.#wss.handleUpgrade(request, socket, head, (ws) => this.#greet(ws));
    });
  }

  /** Closes what this sign-in has open. */
  endSession(sessionId: string): void {
    for (const room of this.#rooms.values()) {
      for (const guest of room.guests()) {
        if (guest.claims.kind !== 'device' && guest.claims.sessionId === sessionId) guest.cut(CLOSE.unauthenticated, 'signed-out');
      }
    }
  }

  /** Tells every screen to come back in a moment: to the next instance, or to this one after its restart. */
  close(): void {
    this.#isClosing = true;
    this.#timers.forEach(clearInterval);
    for (const ws of this.#wss.clients) ws.close(CLOSE.restarting, 'restarting');
    setTimeout(() => this.#wss.clients.forEach((ws) => ws.terminate()), SECOND).unref();
  }

  #greet(ws: WebSocket): void {
    const tooLate = setTimeout(() => ws.close(CLOSE.protocol, 'no-hello'), HELLO_WITHIN);
    ws.on('error', (error: Error & { code?: string }) => this.#broke(ws, error));
    ws.once('close', () => clearTimeout(tooLate));
    ws.once('message', (data: RawData) => {
      clearTimeout(tooLate);
      this.#admit(ws, readMessage(data)).catch((error: unknown) => this.#refuse(ws, error));
    });
  }

  async #admit(ws: WebSocket, hello: ClientMessage | undefined): Promise<void> {
    if (hello?.t !== 'hello') return ws.close(CLOSE.protocol, 'no-hello');
    if (hello.version !== PROTOCOL_VERSION) return ws.close(CLOSE.outdated, 'outdated');
    const claims = await this.#deps.verifier.verify(hello.token);
    const log = await this.#deps.restaurants.at(hello.restaurantId);
    const { state } = await log.fresh();
    const who = presentAt(hello.restaurantId, state, claims);
    const audience = audienceOf(who.role, who.stationId);
    if (audience === null) throw new Forbidden();
    if (ws.readyState !== ws.OPEN) return;
    const { metrics, clock } = this.#deps;
    const guest = new Guest(ws, who, claims, audience, {
      now: clock(),
      cut: (why) => metrics.socketsCut.inc({ why }),
      sent: (bytes) => this.#count(bytes),
    });
    this.#enter(ws, guest, log, state, hello.since);
  }

  #enter(ws: WebSocket, guest: Guest, log: RestaurantLog, state: State, since: number | null): void {
    const { metrics, clock } = this.#deps;
    const { role, memberId, deviceId, stationId, shows } = guest.who;
    const you: You = { role, memberId, deviceId, stationId, ...(shows && { shows }) };
    const labels = { audience: guest.audience.split(':')[0]! };
    guest.write(textFrame({ t: 'welcome', version: PROTOCOL_VERSION, now: clock(), you }));
    const room = this.#roomOf(log);
    room.join(guest, state, since);
    metrics.sockets.inc(labels);
    metrics.usersByRole.inc({ role });
    const letGo = guest.claims.kind === 'person' ? this.#deps.holdSession(guest.claims.sessionId) : undefined;
    ws.on('message', (data: RawData) => this.#hear(guest, readMessage(data)));
    ws.once('close', () => {
      metrics.sockets.dec(labels);
      metrics.usersByRole.dec({ role });
      letGo?.();
      room.leave(guest);
      if (!room.isEmpty) return;
      room.close();
      this.#rooms.delete(log);
    });
  }

  /** What a screen says once it is in. Nonsense is answered with its name, never with silence. */
  #hear(guest: Guest, message: ClientMessage | undefined): void {
    if (message === undefined) return guest.cut(CLOSE.protocol, 'unreadable');
    guest.heardFrom = this.#deps.clock();
    const { role, deviceId, restaurantId } = guest.who;
    if (message.t !== 'pulse' || !message.isShown || role !== 'screen' || deviceId === null) return;
    this.#deps.drew({ restaurantId, deviceId }, { battery: message.battery, isNew: !guest.hasDrawn });
    guest.hasDrawn = true;
  }

  /** `ws` has told the other side why (a frame too large: 1009); it is given a moment to read that. */
  #broke(ws: WebSocket, error: Error & { code?: string }): void {
    if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') this.#deps.metrics.socketsCut.inc({ why: 'too-large' });
    setTimeout(() => ws.terminate(), SECOND).unref();
  }

  #roomOf(log: RestaurantLog): Room {
    const room = this.#rooms.get(log) ?? new Room(log, (guest, state) => this.#review(guest, state));
    this.#rooms.set(log, room);
    return room;
  }

  #review(guest: Guest, state: State): void {
    try {
      const now: Present = presentAt(guest.who.restaurantId, state, guest.claims);
      const { role, stationId, shows } = guest.who;
      if (now.role !== role || now.stationId !== stationId || now.shows !== shows) guest.cut(CLOSE.unauthenticated, 'changed');
    } catch (error) {
      guest.cut(error instanceof Forbidden ? CLOSE.forbidden : CLOSE.unauthenticated, 'ended');
    }
  }

  #refuse(ws: WebSocket, error: unknown): void {
    const isKnown = error instanceof NotFound || error instanceof Forbidden;
    if (isKnown) return ws.close(CLOSE.forbidden, 'forbidden');
    if (error instanceof Error && error.name === 'TokenRefused') return ws.close(CLOSE.unauthenticated, 'unauthenticated');
    this.#deps.log.warn('live link refused', { error });
    ws.close(CLOSE.restarting, 'unavailable');
  }

  #count(bytes: number): void {
    this.#deps.metrics.frames.inc();
    this.#deps.metrics.frameBytes.inc(bytes);
  }

  #beat(): void {
    const now = this.#deps.clock();
    for (const room of this.#rooms.values()) room.beat(now);
  }

  /** A half-open link looks open for ever; only silence tells. A token that ran out ends its link, too. */
  #sweep(): void {
    const now = this.#deps.clock();
    for (const room of this.#rooms.values()) {
      for (const guest of room.guests()) {
        if (guest.claims.expiresAt <= now) guest.cut(CLOSE.unauthenticated, 'expired');
        else if (now - guest.heardFrom > CLIENT_SILENCE) guest.cut(CLOSE.protocol, 'silent');
      }
    }
  }
}
