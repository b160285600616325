import type { State } from '@heard/shared/live/state.ts';
import { WebSocket } from 'ws';
import { Following } from '../../client/src/live/following.ts';
import { LiveLink } from '../../client/src/live/live-link.ts';
import { createLiveStore } from '../../client/src/live/live-store.ts';
import { createServerClock } from '../../client/src/live/server-clock.ts';
import { linkAt } from './watching-screen.ts';

export interface ClientScreen {
  readonly state: State;
  readonly status: () => string;
  stop(): void;
}

export interface ClientScreenDeps {
  readonly url: string;
  readonly restaurantId: string;
  readonly token: string;
}

/** What the client's code stands on in a browser, where it runs without one. */
export function layBrowserFloor(): void {
  /** In a browser an error that nobody listens to is no more than a line in its console. */
  class QuietSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      this.on('error', () => undefined);
    }
  }
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  Object.assign(globalThis, { WebSocket: QuietSocket, window: new EventTarget(), document: page });
}

/** The client's own link, following and store, as a page has them; nothing is drawn and nothing kept on disk. */
export function openClientScreen({ url, restaurantId, token }: ClientScreenDeps): ClientScreen {
  const store = createLiveStore();
  const database = { open: () => Promise.reject(new Error('There is no disk here.')), close: () => undefined };
  const whose = { database, restaurantId, owner: token.slice(-20), tapsLaid: () => Promise.resolve() };
  const following = new Following({ ...whose, store, clock: createServerClock() });
  const link = new LiveLink({
    address: linkAt(url),
    restaurantId,
    getToken: () => Promise.resolve(token),
    place: store.cursor.get,
    heard: (message, since) => following.heard(message, since),
  });
  const stop = link.start();
  return { state: store.state, status: () => link.status.get().status, stop };
}
