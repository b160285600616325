import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ws from 'ws';
import { FrameReader } from './frame-reader.ts';

const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };
const framed = (text: string, opcode = 1): Buffer =>
  Buffer.concat(Sender.frame(Buffer.from(text), { fin: true, opcode, mask: false, readOnly: true, rsv1: false }));

test('however the bytes are cut on the way, the same frames come out', () => {
  const text = fc.oneof(
    fc.string(),
    fc.integer({ min: 100, max: 70_000 }).map((length) => 'x'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.array(fc.nat(200_000), { maxLength: 8 }), (texts, cuts) => {
      const wire = Buffer.concat(texts.map((each) => framed(each)));
      const reader = new FrameReader();
      const places = [0, ...cuts.map((cut) => Math.min(cut, wire.length)), wire.length].toSorted((a, b) => a - b);
      const frames = places.flatMap((place, at) => (at === 0 ? [] : reader.take(wire.subarray(places[at - 1], place))));
      expect(frames.map(({ bytes }) => bytes.length)).toEqual(texts.map((each) => framed(each).length));
      expect(Buffer.concat(frames.map(({ bytes }) => bytes)).equals(wire)).toBe(true);
    }),
  );
});

test('a ping is no text', () => {
  expect(new FrameReader().take(Buffer.concat([framed('beat', 9), framed('word')])).map(({ isText }) => isText)).toEqual([false, true]);
});
