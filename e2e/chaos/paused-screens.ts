import { PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { WebSocket } from 'ws';
import { linkAt } from './watching-screen.ts';

export interface PausedScreens {
  /** How many links the server has ended. */
  readonly ended: () => number;
  /** They read again: what lies in the wire, and then how it ended. */
  wake(): void;
}

/** Screens that said hello and then read nothing more: their tablets hang. */
export async function openPausedScreens(url: string, restaurantId: string, token: string, count: number): Promise<PausedScreens> {
  let ended = 0;
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(linkAt(url), { perMessageDeflate: false });
      socket.on('error', () => undefined).on('close', () => (ended += 1));
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(JSON.stringify({ t: 'hello', version: PROTOCOL_VERSION, token, restaurantId, since: null }));
      await new Promise((resolve) => socket.once('message', resolve));
      socket.pause();
      return socket;
    }),
  );
  return { ended: () => ended, wake: () => sockets.forEach((socket) => socket.resume()) };
}
