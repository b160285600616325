import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface LiveLineEvents {
  /** The text of one message, and how many bytes it took on the wire. */
  message(text: Buffer, wireBytes: number): void;
  closed(): void;
}

/** A WebSocket client that reads whole unmasked frames and does nothing with them: a thousand of these must fit beside the server. */
export class LiveLine {
  readonly #socket: Socket;
  readonly #on: LiveLineEvents;
  #buffer: Buffer = Buffer.alloc(0);
  #isOpen = false;

  constructor(port: number, path: string, hello: string, on: LiveLineEvents) {
    this.#on = on;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => on.closed());
    const key = randomBytes(16).toString('base64');
    const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13`;
    this.#socket.write(`${head}\r\nSec-WebSocket-Key: ${key}\r\n\r\n`);
    this.say(hello);
  }

  say(text: string): void {
    this.#socket.write(maskedFrame(Buffer.from(text)));
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    if (!this.#isOpen) {
      const headEnd = this.#buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      this.#isOpen = true;
      this.#buffer = this.#buffer.subarray(headEnd + 4);
    }
    while (this.#takeFrame());
  }

  #takeFrame(): boolean {
    const buffer = this.#buffer;
    if (buffer.length < 2) return false;
    const short = buffer[1]! & 0x7f;
    const start = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (buffer.length < start) return false;
    const length = short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
    if (buffer.length < start + length) return false;
    this.#buffer = buffer.subarray(start + length);
    const isText = (buffer[0]! & 0x0f) === 1;
    if (isText) this.#on.message(buffer.subarray(start, start + length), start + length);
    return true;
  }
}

/** Clients must mask (RFC 6455 §5.3); a mask of zeros leaves the bytes as they are. */
function maskedFrame(data: Buffer): Buffer {
  const head =
    data.length < 126 ? Buffer.from([0x81, 0x80 | data.length]) : Buffer.from([0x81, 0x80 | 126, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(4), data]);
}
