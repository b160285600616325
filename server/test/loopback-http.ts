import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody else's HTTP server, on this machine. */
export async function startHttp(
  answer: (asked: Asked, response: ServerResponse) => void | Promise<void>,
): Promise<{ url: string; asked: Asked[]; stop(): Promise<void> }> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: await text(request) };
      asked.push(one);
      await answer(one, response);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  afterAll(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, stop };
}
