import { describe, expect, it } from 'vitest';
import { byItem, bySeat, evenly, give, leftOf, seatsOf, tapAmount, takeBack, type Given } from './split-plan.ts';

const IDS = ['a', 'b', 'c', 'd'];
const pieces = [
  { lineId: 'bread', seat: 0 },
  { lineId: 'soup', seat: 1 },
  { lineId: 'steak', seat: 2 },
  { lineId: 'wine', seat: 2 },
  { lineId: 'fish', seat: 5 },
];
const WHOLE = { part: 1, of: 1 };

describe('by seat', () => {
  it('leaves the first seat here and gives each other a check of its own', () => {
    expect(bySeat(pieces, IDS, false)).toEqual([
      {
        checkId: 'a',
        name: 'Seat 2',
        lines: [
          { lineId: 'steak', ...WHOLE },
          { lineId: 'wine', ...WHOLE },
        ],
      },
      { checkId: 'b', name: 'Seat 5', lines: [{ lineId: 'fish', ...WHOLE }] },
    ]);
  });

  it('divides what the table shares among all of them', () => {
    const parts = bySeat(pieces, IDS, true).map(({ lines }) => lines.find(({ lineId }) => lineId === 'bread'));
    expect(parts).toEqual([
      { lineId: 'bread', part: 1, of: 3 },
      { lineId: 'bread', part: 1, of: 3 },
    ]);
  });

  it('gives nothing away where everybody shares', () => {
    expect(bySeat([pieces[0]!], IDS, true)).toEqual([]);
    expect(seatsOf(pieces)).toEqual([1, 2, 5]);
  });
});

describe('evenly', () => {
  it('each pays the same, and the cent that cannot be divided stays here', () => {
    expect(evenly(10_000, IDS, 3)).toEqual({
      parts: [
        { checkId: 'a', name: 'Share 2 of 3', amount: 3_333 },
        { checkId: 'b', name: 'Share 3 of 3', amount: 3_333 },
      ],
      rest: 3_334,
    });
  });

  it.each([2, 3, 7, 20])('divided by %i it comes to all that is due', (count) => {
    const ids = Array.from({ length: 20 }, (_, at) => String(at));
    const { parts, rest } = evenly(12_357, ids, count);
    expect(parts.reduce((sum, { amount }) => sum + amount, rest)).toBe(12_357);
  });
});

describe('a tap on a line', () => {
  it.each([
    ['all', { part: 1, of: 1 }],
    ['half', { part: 1, of: 2 }],
    ['third', { part: 1, of: 3 }],
    ['quarter', { part: 1, of: 4 }],
  ] as const)('gives %s of what stands here', (perTap, part) => {
    expect(tapAmount(perTap, { quantity: 3, part: 1, of: 1 })).toEqual(part);
  });

  it('gives one of several, also where only a part of them is left here', () => {
    expect(tapAmount('one', { quantity: 3, part: 1, of: 1 })).toEqual({ part: 1, of: 3 });
    // Two of three stand here: one is half of what does.
    expect(tapAmount('one', { quantity: 3, part: 2, of: 3 })).toEqual({ part: 3, of: 6 });
  });

  it('adds up, and never gives more than is left', () => {
    let given: Given = give([], 'pizza', 'a', { part: 1, of: 3 });
    given = give(given, 'pizza', 'b', { part: 1, of: 2 });
    expect(leftOf(given, 'pizza')).toEqual({ part: 1, of: 6 });
    given = give(given, 'pizza', 'a', { part: 1, of: 2 });
    expect(given).toContainEqual({ lineId: 'pizza', checkId: 'a', part: 1, of: 2 });
    expect(leftOf(given, 'pizza').part).toBe(0);
  });

  it('takes back what the check had once nothing is left', () => {
    const given = give(give([], 'pizza', 'a', WHOLE), 'pizza', 'a', WHOLE);
    expect(given).toEqual([]);
  });

  it('leaves other lines and checks alone', () => {
    const given = give(give([], 'pizza', 'a', { part: 1, of: 2 }), 'cola', 'b', WHOLE);
    expect(takeBack(given, 'pizza', 'b')).toEqual(given);
    expect(leftOf(given, 'beer')).toEqual(WHOLE);
  });

  it('is told to the rule check by check', () => {
    const given = give(give(give([], 'pizza', 'a', WHOLE), 'cola', 'b', WHOLE), 'beer', 'a', WHOLE);
    expect(byItem(given)).toEqual([
      {
        checkId: 'a',
        name: '',
        lines: [
          { lineId: 'pizza', ...WHOLE },
          { lineId: 'beer', ...WHOLE },
        ],
      },
      { checkId: 'b', name: '', lines: [{ lineId: 'cola', ...WHOLE }] },
    ]);
  });
});
