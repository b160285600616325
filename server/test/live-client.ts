import { once } from 'node:events';
import { PROTOCOL_VERSION, type ServerMessage } from '@heard/shared/live/protocol.ts';
import { afterAll } from 'vitest';
import { WebSocket } from 'ws';
import type { TestHouse } from './house.ts';

export type Frame = ServerMessage;
type FrameOf<T extends Frame['t']> = Extract<Frame, { t: T }>;

export interface LiveClient {
  readonly socket: WebSocket;
  readonly frames: Frame[];
  /** The next frame of a kind that was not looked at yet. */
  next<T extends Frame['t']>(t: T): Promise<FrameOf<T>>;
  /** The code the server closed with. */
  readonly closed: Promise<number>;
}

export interface Hello {
  readonly token: string;
  readonly restaurantId?: string;
  readonly since?: number | null;
  readonly version?: number;
}

/** A screen: says hello and keeps what it hears. */
export async function openLive(house: Pick<TestHouse, 'url' | 'ours'>, hello: Hello): Promise<LiveClient> {
  const socket = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live`);
  afterAll(() => socket.terminate());
  const frames: Frame[] = [];
  const waiting: { t: string; resolve: (frame: Frame) => void }[] = [];
  const unseen: Frame[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as Frame;
    frames.push(frame);
    const at = waiting.findIndex(({ t }) => t === frame.t);
    if (at >= 0) waiting.splice(at, 1)[0]!.resolve(frame);
    else unseen.push(frame);
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  const { token, restaurantId = house.ours.restaurant, since = null, version = PROTOCOL_VERSION } = hello;
  socket.send(JSON.stringify({ t: 'hello', version, token, restaurantId, since }));
  const next = <T extends Frame['t']>(t: T): Promise<FrameOf<T>> => {
    const at = unseen.findIndex((frame) => frame.t === t);
    if (at >= 0) return Promise.resolve(unseen.splice(at, 1)[0] as FrameOf<T>);
    const heard = new Promise<FrameOf<T>>((resolve) => waiting.push({ t, resolve: resolve as (frame: Frame) => void }));
    const lost = closed.then((code) => {
      throw new Error(`The link was closed with ${code} before any "${t}" came.`);
    });
    return Promise.race([heard, lost]);
  };
  return { socket, frames, next, closed };
}
