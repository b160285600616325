/** 10 random bytes; the caller brings the randomness so that rules stay pure and tests repeat. */
export type RandomBytes = (count: number) => Uint8Array;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random; sorts by the time of making. */
export function uuidv7(now: number, random: RandomBytes): string {
  const bytes = new Uint8Array(16);
  bytes.set(random(10), 6);
  for (let at = 5, rest = now; at >= 0; at -= 1, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => HEX[byte]).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * An id that follows from another: the same source and purpose always give the same id, so a rule judged twice (on the device
 * and on the server) names what it creates alike. Not secret. cyrb53-style mixing over two seeds; 122 bits of the result vary.
 */
export function derivedId(source: string, purpose: string): string {
  const words = [0, 1, 2, 3].map((seed) => hash32(`${source}:${purpose}`, seed));
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function hash32(input: string, seed: number): number {
  let a = 0xdeadbeef ^ (seed * 0x9e3779b1);
  for (let at = 0; at < input.length; at += 1) {
    a = Math.imul(a ^ input.charCodeAt(at), 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
  }
  a = Math.imul(a ^ (a >>> 16), 0xc2b2ae35);
  return (a ^ (a >>> 15)) >>> 0;
}
