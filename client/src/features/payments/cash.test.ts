import { describe, expect, it } from 'vitest';
import { cashFor, typed, untyped } from './cash.ts';
import { nextNotes, unitOf } from './next-notes.ts';

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

describe('cash', () => {
  it('pays what is due and gives the rest back', () => {
    expect(cashFor(9_581, 10_000)).toEqual({ amount: 9_581, change: 419, stillDue: 0 });
  });

  it('exactly leaves nothing on either side', () => {
    expect(cashFor(9_581, 9_581)).toEqual({ amount: 9_581, change: 0, stillDue: 0 });
  });

  it('that is not enough leaves the rest due', () => {
    expect(cashFor(9_581, 5_000)).toEqual({ amount: 5_000, change: 0, stillDue: 4_581 });
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
