import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/small-house.ts';
import { divide, divideBy, FINEST_PARTS, type Division, type Slice } from './division.ts';

const off = (amount: number, discountId = 'less') => ({ discountId, name: 'Less', amount });
const whole = (gross: number, ...discounts: ReturnType<typeof off>[]): Division => ({
  lineId: 'line',
  ownerId: 'a',
  slices: new Map([['a', { part: 1, of: 1, gross, discounts }]]),
});
const told = ({ ownerId, slices }: Division): object => ({
  ownerId,
  ...Object.fromEntries([...slices].map(([id, { part, of, gross }]) => [id, `${part}/${of} ${gross}`])),
});
const sum = (slices: Iterable<Slice>, of: (slice: Slice) => number): number => [...slices].reduce((all, slice) => all + of(slice), 0);
const taken = ({ discounts }: Slice): number => discounts.reduce((all, { amount }) => all + amount, 0);

describe('dividing a line', () => {
  test('gives exact parts, and the odd cent to somebody', () => {
    const takes = ['b', 'c'].map((checkId) => ({ checkId, part: 1, of: 3 }));
    expect(told(divide(whole(1_000), 'a', takes))).toEqual({ ownerId: 'a', a: '1/3 334', b: '1/3 333', c: '1/3 333' });
  });

  test('lets the odd cents of several lines go round', () => {
    const takes = ['b', 'c'].map((checkId) => ({ checkId, part: 1, of: 3 }));
    const turns = [0, 1, 2].map((turn) => [...divide(whole(1_000), 'a', takes, turn).slices.values()].map(({ gross }) => gross));
    expect(turns).toEqual([
      [334, 333, 333],
      [333, 334, 333],
      [333, 333, 334],
    ]);
  });

  test('hands the line itself to whoever takes most when nothing of it stays', () => {
    const takes = [
      { checkId: 'b', part: 1, of: 3 },
      { checkId: 'c', part: 2, of: 3 },
    ];
    expect(told(divide(whole(900), 'a', takes))).toEqual({ ownerId: 'c', b: '1/3 300', c: '2/3 600' });
  });

  test('counts parts of a part: half of a third is a sixth, and comes together again', () => {
    const third = divide(whole(901), 'a', [{ checkId: 'b', part: 1, of: 3 }]);
    const sixth = divide(third, 'b', [{ checkId: 'c', part: 1, of: 2 }]);
    expect(told(sixth)).toEqual({ ownerId: 'a', a: '2/3 601', b: '1/6 150', c: '1/6 150' });
    const back = divide(divide(sixth, 'b', [{ checkId: 'a', part: 1, of: 1 }]), 'c', [{ checkId: 'a', part: 1, of: 1 }]);
    expect(told(back)).toEqual({ ownerId: 'a', a: '1/1 901' });
  });

  test('never gives away more than there is', () => {
    const takes = [
      { checkId: 'b', part: 2, of: 3 },
      { checkId: 'c', part: 1, of: 2 },
    ];
    expect(refusal(() => divide(whole(900), 'a', takes))).toBe('split/over');
  });

  test('ends where parts could no longer be added up exactly', () => {
    let division = whole(100_000);
    const primes = [997, 991, 983, 977];
    const splitting = (): void => {
      for (const of of primes) division = divide(division, 'a', [{ checkId: `check ${of}`, part: 1, of }]);
    };
    expect(refusal(splitting)).toBe('split/too-fine');
    for (const { of } of division.slices.values()) expect(of).toBeLessThanOrEqual(FINEST_PARTS);
  });

  test('by amounts keeps to the cents that were named, over and over', () => {
    let division = whole(10_007);
    for (let time = 1; time <= 6; time += 1) {
      const { gross } = division.slices.get('a')!;
      const stays = Math.floor(gross * 0.61);
      const named = { checkIds: [`check ${time}`], amounts: [stays, gross - stays], grosses: [stays, gross - stays] };
      division = divideBy(division, 'a', named);
      expect(division.slices.get(`check ${time}`)!.gross).toBe(gross - stays);
    }
    expect(sum(division.slices.values(), ({ gross }) => gross)).toBe(10_007);
  });
});

test('whatever is divided among whomever: every cent is still there, and no discount is larger than what it is taken off', () => {
  const takes = fc.array(
    fc.record({ checkId: fc.constantFrom('b', 'c', 'd'), part: fc.integer({ min: 1, max: 4 }), of: fc.integer({ min: 16, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const costs = fc.record({ gross: fc.nat(5_000), percents: fc.array(fc.nat(100), { maxLength: 3 }), turn: fc.nat(5) });
  fc.assert(
    fc.property(costs, takes, ({ gross, percents, turn }, each) => {
      let left = gross;
      const discounts = percents.map((percent, at) => {
        const amount = Math.round((left * percent) / 100);
        left -= amount;
        return off(amount, `less ${at}`);
      });
      const { slices } = divide(whole(gross, ...discounts), 'a', each, turn);
      expect(sum(slices.values(), (slice) => slice.gross)).toBe(gross);
      expect(sum(slices.values(), taken)).toBe(gross - left);
      for (const slice of slices.values()) expect(taken(slice)).toBeLessThanOrEqual(slice.gross);
    }),
  );
});
