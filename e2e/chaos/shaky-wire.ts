import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { FrameReader } from './frame-reader.ts';

/** What may befall a frame on its way to a screen. `swap`: it arrives behind the next one. */
export const FATES = ['drop', 'double', 'swap'] as const;
export type Fate = (typeof FATES)[number];

export interface ShakyWire {
  readonly url: string;
  /** Asked for every frame; undefined: it arrives as it should. */
  fate: () => Fate | undefined;
  readonly befallen: Record<Fate, number>;
  /** Breaks every connection that is open now. */
  cut(): void;
  close(): Promise<void>;
}

const HEAD_END = '\r\n\r\n';

/** A wire between screens and a house that knows what a frame is: requests pass as they are, frames to the screens fare as `fate` says. */
export async function openShakyWire(to: string): Promise<ShakyWire> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const house = connect(Number(port), hostname);
    for (const socket of [near, house]) {
      open.add(socket.setNoDelay(true));
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    near.on('data', (bytes) => house.write(bytes)).on('close', () => house.destroy());
    house.on('close', () => near.end());
    forward(house, near, wire);
  });
  const wire: ShakyWire = {
    url: '',
    fate: () => undefined,
    befallen: { drop: 0, double: 0, swap: 0 },
    cut: () => open.forEach((socket) => socket.destroy()),
    async close() {
      wire.cut();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(wire, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** Answers to requests pass untouched; after `101` everything is frames. */
function forward(house: Socket, near: Socket, wire: ShakyWire): void {
  const reader = new FrameReader();
  const put = shuffler(near, wire);
  let isLive = false;
  house.on('data', (chunk) => {
    if (isLive) return reader.take(chunk).forEach(put);
    if (chunk.toString('latin1', 0, 12) !== 'HTTP/1.1 101') return void near.write(chunk);
    isLive = true;
    const end = chunk.indexOf(HEAD_END) + HEAD_END.length;
    near.write(chunk.subarray(0, end));
    reader.take(chunk.subarray(end)).forEach(put);
  });
}

function shuffler(near: Socket, wire: ShakyWire): (frame: { readonly bytes: Buffer; readonly isText: boolean }) => void {
  let held: Buffer | undefined;
  return ({ bytes, isText }) => {
    const fate = isText ? wire.fate() : undefined;
    if (fate) wire.befallen[fate] += 1;
    if (fate === 'drop') return;
    if (fate === 'swap' && held === undefined) return void (held = bytes);
    near.write(fate === 'double' ? Buffer.concat([bytes, bytes]) : bytes);
    if (held) near.write(held);
    held = undefined;
  };
}
