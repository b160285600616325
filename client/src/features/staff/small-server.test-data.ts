// The loopback stands for our server, which lies outside the client.
// oxlint-disable no-restricted-imports
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: string | undefined;
}
type Answer = readonly [status: number, body: object];

export interface SmallServer {
  readonly url: string;
  /** `POST /api/v1/pairings` → what it answers; a door that is not there is refused as unknown. */
  readonly doors: Record<string, (asked: Asked) => Answer>;
  /** Every connection breaks, as in a kitchen whose network is down. */
  isDown: boolean;
  readonly close: () => Promise<void>;
}

export async function smallServer(): Promise<SmallServer> {
  const server = createServer((request, response) => {
    const free = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
    if (house.isDown) return void request.socket.destroy();
    if (request.method === 'OPTIONS') return void response.writeHead(204, free).end();
    void textOf(request).then((text) => {
      const door = house.doors[`${request.method} ${request.url!.split('?')[0]}`];
      const token = request.headers.authorization?.replace('Bearer ', '');
      const [status, body] = door?.({ body: JSON.parse(text || '{}') as Asked['body'], token }) ?? [404, { code: 'not-found' }];
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      return response.writeHead(status, { ...free, 'content-type': type }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const house: SmallServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    doors: {},
    isDown: false,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return house;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
