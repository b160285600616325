import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What befalls one connection between a device and the house. `lost`: it arrives, the reply does not. `cut`: it breaks off in the middle
 * of the request. `torn`: in the middle of the reply. `late`: it takes its time. `doubled`: the house hears it twice.
 */
export const MISHAPS = ['lost', 'cut', 'torn', 'late', 'doubled'] as const;
export type Mishap = (typeof MISHAPS)[number];

export interface FaultyWire {
  readonly url: string;
  /** Taken one per connection; none left: all is well. */
  mishaps: (Mishap | undefined)[];
  close(): Promise<void>;
}

const LATE_MS = 120;
const TORN_AFTER_BYTES = 20;
const CUT_AFTER_BYTES = 60;

/** A wire of our own to a server on this machine: real sockets, and faults that come when the test says so. */
export async function openFaultyWire(to: string): Promise<FaultyWire> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  const far = (): Socket => connect(Number(port), hostname);
  const wire: FaultyWire = {
    url: '',
    mishaps: [],
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer((near) => {
    const house = far();
    for (const socket of [near, house]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    near.on('close', () => house.end());
    befall(wire.mishaps.shift(), { near, house, again: far });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(wire, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

interface Ends {
  readonly near: Socket;
  readonly house: Socket;
  readonly again: () => Socket;
}

function befall(mishap: Mishap | undefined, ends: Ends): void {
  const { near, house } = ends;
  if (mishap === 'cut') return cut(ends);
  if (mishap === 'doubled') double(ends);
  near.on('data', (bytes) => void forward(house, bytes, mishap === 'late' ? LATE_MS : 0));
  house.on('data', (bytes) => {
    if (mishap === 'torn') near.write(bytes.subarray(0, TORN_AFTER_BYTES), () => near.destroy());
    else if (mishap === 'lost') near.destroy();
    else near.write(bytes);
  });
  house.on('end', () => near.end());
}

async function forward(to: Socket, bytes: Buffer, afterMs: number): Promise<void> {
  if (afterMs > 0) await pause(afterMs);
  if (!to.destroyed) to.write(bytes);
}

function cut({ near, house }: Ends): void {
  near.once('data', (bytes) => {
    house.write(bytes.subarray(0, CUT_AFTER_BYTES), () => {
      house.destroy();
      near.destroy();
    });
  });
}

/** A proxy that lost patience asks once more; nobody reads what it is told. */
function double({ near, again }: Ends): void {
  const second = again().on('error', () => {});
  second.resume();
  near.on('data', (bytes) => second.write(bytes));
  near.on('close', () => second.destroy());
}
