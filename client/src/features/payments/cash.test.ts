import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cashFor, laidDown, typed, untyped } from './cash.ts';
import { nextNotes, unitOf } from './next-notes.ts';
import { likelyParts, nextPart, tipFor, within } from './paying.ts';

describe('what a guest is likely to hand over', () => {
  it('is the next amount for each kind of note, the least first', () => {
    expect(nextNotes(1_234, 'USD')).toEqual([1_300, 1_500, 2_000, 5_000]);
    expect(nextNotes(9_581, 'USD')).toEqual([9_600, 10_000]);
    expect(nextNotes(1_234, 'EUR')).toEqual([1_500, 2_000, 5_000, 10_000]);
  });

  it('never repeats the exact amount', () => {
    expect(nextNotes(2_000, 'USD')).toEqual([5_000, 10_000]);
  });

  it('goes beyond the largest note', () => {
    expect(nextNotes(23_450, 'USD')).toEqual([23_500, 24_000, 25_000, 30_000]);
  });

  it('knows currencies without cents and those it has no notes for', () => {
    expect([unitOf('JPY'), unitOf('USD'), unitOf('KWD')]).toEqual([1, 100, 1_000]);
    expect(nextNotes(3_400, 'JPY')).toEqual([4_000, 5_000, 10_000]);
    expect(nextNotes(1_234, 'SEK')).toEqual([1_500, 2_000, 5_000, 10_000]);
  });
});

const asked = { due: 9_581, amount: 9_581, tip: 0, step: 1 };

describe('cash', () => {
  it('pays what is due and gives the rest back', () => {
    expect(cashFor(asked, 10_000)).toEqual({ amount: 9_581, tip: 0, change: 419, stillDue: 0 });
  });

  it('exactly leaves nothing on either side', () => {
    expect(cashFor(asked, 9_581)).toEqual({ amount: 9_581, tip: 0, change: 0, stillDue: 0 });
  });

  it('that is not enough leaves the rest due', () => {
    expect(cashFor(asked, 5_000)).toEqual({ amount: 5_000, tip: 0, change: 0, stillDue: 4_581 });
  });

  it('covers the tip last', () => {
    expect(cashFor({ ...asked, tip: 1_000 }, 11_000)).toEqual({ amount: 9_581, tip: 1_000, change: 419, stillDue: 0 });
    expect(cashFor({ ...asked, tip: 1_000 }, 10_000)).toEqual({ amount: 9_581, tip: 419, change: 0, stillDue: 0 });
  });

  it('for a part of the check leaves the others their part', () => {
    expect(cashFor({ ...asked, amount: 4_000 }, 5_000)).toEqual({ amount: 4_000, tip: 0, change: 1_000, stillDue: 5_581 });
  });

  it('is laid down in coins that exist, and the change is given in them', () => {
    const swiss = { ...asked, step: 5 };
    expect([laidDown(swiss), laidDown({ ...swiss, amount: 9_583 })]).toEqual([9_580, 9_585]);
    expect(cashFor(swiss, 10_000)).toMatchObject({ amount: 9_581, change: 420 });
  });
});

describe('what is asked of a guest', () => {
  const bill = { number: 1, isOpen: true, due: 10_000, net: 9_000, total: 10_000, covers: 5, step: 1 };

  it('is the next of so many equal parts, and the parts come to the whole', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 20 }), (due, guests) => {
        let rest = due;
        for (let left = guests; left > 0; left -= 1) rest -= nextPart(rest, left);
        expect(rest).toBe(0);
      }),
    );
  });

  it('is suggested for two, three, four and the whole party', () => {
    expect([likelyParts(2), likelyParts(5), likelyParts(0), likelyParts(300)]).toEqual([
      [2, 3, 4],
      [2, 3, 4, 5],
      [2, 3, 4],
      [2, 3, 4],
    ]);
  });

  it('holds a tip on what was had, for the part that is being paid', () => {
    expect([tipFor(bill, 10_000, 10_000), tipFor(bill, 5_000, 20_000), tipFor({ ...bill, total: 0 }, 0, 20_000)]).toEqual([900, 900, 0]);
  });

  it('is no more than a card can bear, the tip last', () => {
    expect([
      within({ amount: 500, tip: 100 }, 1_000),
      within({ amount: 500, tip: 100 }, 550),
      within({ amount: 500, tip: 100 }, 400),
    ]).toEqual([
      { amount: 500, tip: 100 },
      { amount: 500, tip: 50 },
      { amount: 400, tip: 0 },
    ]);
  });
});

describe('the keypad', () => {
  it('fills in from the right', () => {
    expect(['1', '2', '00', '5'].reduce(typed, 0)).toBe(12_005);
    expect(untyped(12_005)).toBe(1_200);
    expect(untyped(0)).toBe(0);
  });

  it('stops at the most a payment may be', () => {
    expect(typed(99_999_999, '9')).toBe(99_999_999);
    expect(typed(10_000_000, '0')).toBe(100_000_000);
  });
});
