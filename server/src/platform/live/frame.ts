import type { Duplex } from 'node:stream';
import * as ws from 'ws';

/** `ws` sends a message by framing it anew for every socket; a broadcast is framed once here and its bytes written to each. */
export interface Frame {
  readonly bytes: Buffer;
}

// What ws itself frames with; its type declarations leave it out.
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };

export function textFrame(message: object): Frame {
  const data = Buffer.from(JSON.stringify(message));
  return { bytes: Buffer.concat(Sender.frame(data, { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false })) };
}

/** Sound only without permessage-deflate and when nobody uses `send` on the same socket: writes keep their order. */
export function writeFrame(socket: ws.WebSocket, frame: Frame): void {
  if (socket.readyState === socket.OPEN) streamOf(socket).write(frame.bytes);
}

/** Bytes that the kernel has not taken yet. */
export const backlog = (socket: ws.WebSocket): number => streamOf(socket).writableLength;

const streamOf = (socket: ws.WebSocket): Duplex => (socket as unknown as { _socket: Duplex })._socket;
