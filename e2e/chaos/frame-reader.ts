const TEXT = 1;

export interface WireFrame {
  /** As it stood on the wire. */
  readonly bytes: Buffer;
  /** A whole message of text; all else (pings, goodbyes) is the protocol's own business. */
  readonly isText: boolean;
}

/** Cuts what a server says after its handshake into frames (RFC 6455 §5.2; a server does not mask). */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): WireFrame[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const frames: WireFrame[] = [];
    for (let length = lengthOf(this.#rest); length !== undefined && length <= this.#rest.length; length = lengthOf(this.#rest)) {
      const bytes = this.#rest.subarray(0, length);
      frames.push({ bytes, isText: (bytes[0]! & 0x0f) === TEXT });
      this.#rest = this.#rest.subarray(length);
    }
    return frames;
  }
}

/** Of the first frame, head included; undefined where even that is not all here. */
function lengthOf(buffer: Buffer): number | undefined {
  if (buffer.length < 2) return undefined;
  const short = buffer[1]! & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (buffer.length < head) return undefined;
  return head + (short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2)));
}
