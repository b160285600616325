import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedId, uuidv7 } from './ids.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 48 - 2 });

describe('an id made now', () => {
  test('is a UUID of version 7 with the time in front', () => {
    const id = uuidv7(0x0123_4567_89ab, (count) => new Uint8Array(count).fill(0xff));
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  });

  test('always has the shape that the database stores', () => {
    fc.assert(
      fc.property(moment, bytes, (now, random) => {
        const id = uuidv7(now, () => random);
        expect(id).toMatch(UUID);
        expect(id[14]).toBe('7');
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now);
      }),
    );
  });

  test('sorts after every id made a millisecond before it', () => {
    fc.assert(
      fc.property(moment, bytes, bytes, (now, a, b) => {
        expect(uuidv7(now, () => a) < uuidv7(now + 1, () => b)).toBe(true);
      }),
    );
  });

  test('differs from another made in the same millisecond', () => {
    fc.assert(
      fc.property(moment, bytes, fc.nat(9), (now, random, at) => {
        const other = random.slice();
        // The lowest bit is not one of the six that say which version it is.
        other[at] = other[at]! ^ 1;
        expect(uuidv7(now, () => other)).not.toBe(uuidv7(now, () => random));
      }),
    );
  });
});

describe('an id that follows from another', () => {
  test('stays what it is from release to release: ids of this kind are stored', () => {
    expect(derivedId('01890a5d-ac96-774b-bcce-b302099a8057', 'fire:grill')).toBe('d4287172-9e41-8496-aedc-9a10dba31039');
  });

  test('is the same on every device and looks like any other id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (source, purpose) => {
        const id = derivedId(source, purpose);
        expect(id).toBe(derivedId(source, purpose));
        expect(id).toMatch(UUID);
        expect(id[14]).toBe('8');
      }),
    );
  });

  test('is another one for each line, station and course of 50,000', () => {
    const ids = new Set<string>();
    for (let line = 0; line < 2_500; line += 1) {
      const source = uuidv7(1_700_000_000_000 + Math.floor(line / 50), () => new Uint8Array(10).fill(line % 50));
      for (let station = 0; station < 20; station += 1) ids.add(derivedId(source, `fire:${station}`));
    }
    expect(ids.size).toBe(50_000);
  });

  test('every digit of it varies, so that no part of it can be taken for the whole', () => {
    const seen = Array.from({ length: 36 }, () => new Set<string>());
    for (let at = 0; at < 2_000; at += 1) Array.from(derivedId('a table', `${at}`)).forEach((digit, place) => seen[place]!.add(digit));
    const variety = seen.map((digits) => digits.size);
    const fixed = new Set([8, 13, 14, 18, 23]);
    variety.forEach((count, place) => expect(count, `digit ${place}`).toBe(fixed.has(place) ? 1 : place === 19 ? 4 : 16));
  });

  test('one letter more or less changes about half of its bits', () => {
    const bits = (id: string): string =>
      Array.from(id.replaceAll('-', ''), (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
    let changed = 0;
    for (let at = 0; at < 1_000; at += 1) {
      const a = bits(derivedId(`line ${at}`, 'fire:grill'));
      const b = bits(derivedId(`line ${at}`, 'fire:grilL'));
      changed += Array.from(a).filter((bit, place) => bit !== b[place]).length;
    }
    expect(changed / 1_000 / 122).toBeGreaterThan(0.45);
    expect(changed / 1_000 / 122).toBeLessThan(0.55);
  });
});
