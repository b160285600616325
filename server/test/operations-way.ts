import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** How the way to the database behaves: as it should, taking bytes and giving none back, or cut. */
export type Way = 'open' | 'swallows' | 'cut';

/** A way to the database that tests can spoil. Answers the url that goes by it. */
export async function openWay(databaseUrl: string): Promise<{ url: string; become(way: Way): void }> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let way: Way = 'open';

  const server = createServer((near) => {
    if (way === 'cut') return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    const pass = (from: Socket, to: Socket): void => {
      sockets.add(from);
      from.on('data', (bytes) => way === 'open' && to.write(bytes));
      from.on('error', () => undefined);
      from.once('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    };
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    become(next) {
      way = next;
      if (next === 'cut') for (const socket of sockets) socket.destroy();
    },
  };
}
