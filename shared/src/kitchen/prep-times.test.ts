import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random.ts';
import { SmallHouse } from '../../test/small-house.ts';
import {
  afterBump,
  believed,
  learnedOf,
  LONGEST_BUMP,
  LONGEST_STEP,
  PRIOR_BUMPS,
  prepTimeId,
  priorSeconds,
  type Learned,
} from './prep-times.ts';

const over = (bumps: readonly number[], from: Learned): Learned => bumps.reduce(afterBump, from);

/** A cook who is a quarter faster or slower at most, and every fifth ticket a mishap. */
function service(seed: number, median: number, bumps: number): number[] {
  const random = new Random(seed);
  const mishaps = [() => LONGEST_BUMP, () => median * (2 + random.next()), () => 6];
  return Array.from({ length: bumps }, (_, at) => (at % 5 === 4 ? random.pick(mishaps)!() : median * (0.75 + random.next() / 2)));
}

const anyLearned = fc
  .record({ count: fc.nat(10_000), typical: fc.integer({ min: 1, max: 7_200 }), spread: fc.integer({ min: 2, max: 7_200 }) })
  .map((learned) => ({ ...learned, spread: Math.max(2, Math.min(learned.spread, learned.typical)) }));
const anyBump = fc.oneof(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.constantFrom(0, 5, LONGEST_BUMP, 1e9));

describe('what is learned of a dish', () => {
  test('is within 15 % of the truth after 60 bumps of which a fifth are mishaps, though the menu said half or double', () =>
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 40, max: 1_500 }), fc.double({ min: 0.5, max: 2, noNaN: true }), (seed, median, said) => {
        const { typical } = over(service(seed, median, 60), believed(Math.round(median * said)));
        expect(Math.abs(typical - median) / median).toBeLessThan(0.15);
      }),
      { numRuns: 400, seed: 4 },
    ));

  test('is never below a second and always of whole seconds, whatever is bumped', () =>
    fc.assert(
      fc.property(fc.array(anyBump, { maxLength: 80 }), fc.integer({ min: 1, max: 7_200 }), (bumps, prior) => {
        const { count, typical, spread } = over(bumps, believed(prior));
        expect([typical, spread, count].every(Number.isInteger)).toBe(true);
        expect(typical).toBeGreaterThanOrEqual(1);
        expect(spread).toBeGreaterThanOrEqual(2);
      }),
    ));

  test('moves by a quarter at most with one bump, never past it, and towards it', () =>
    fc.assert(
      fc.property(anyLearned, anyBump, (known, seconds) => {
        const moved = afterBump(known, seconds).typical - known.typical;
        expect(Math.abs(moved)).toBeLessThanOrEqual(Math.max(1, known.typical * LONGEST_STEP));
        expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(Math.round(seconds) - known.typical));
        // Below a second nothing is believed to be done.
        const wanted = Math.sign(Math.max(1, Math.round(seconds)) - known.typical);
        expect(Math.sign(moved)).toBe(wanted);
      }),
    ));

  test.each([
    ['a ticket that was forgotten for two hours', LONGEST_BUMP],
    ['one that was recalled and took thrice as long', 900],
    ['one bumped as soon as it was fired', 6],
  ])('hardly moves with %s, and learns on', (_, seconds) => {
    const settled = over(
      Array.from({ length: 30 }, (_, at) => 280 + (at % 5) * 10),
      believed(300),
    );
    const after = afterBump(settled, seconds);
    expect(Math.abs(after.typical - settled.typical)).toBeLessThanOrEqual(6);
    expect(over([300, 300, 300], after).count).toBe(settled.count + 4);
  });

  test('follows a new recipe within a service or two, though at first all of it looks like mishaps', () => {
    const settled = over(
      Array.from({ length: 200 }, () => 120),
      believed(120),
    );
    const { typical } = over(
      Array.from({ length: 80 }, () => 600),
      settled,
    );
    expect(typical).toBeGreaterThan(500);
  });

  test('stands by the menu at first: one bump moves it by no more than its share among the prior bumps', () => {
    const { typical } = afterBump(believed(300), 450);
    expect(typical).toBe(300 + Math.round((2 / PRIOR_BUMPS) * 150));
  });

  test('also moves where it is only some seconds', () => {
    expect(
      over(
        Array.from({ length: 60 }, () => 12),
        believed(30),
      ).typical,
    ).toBe(12);
  });
});

describe('what is believed before', () => {
  const grill = { stationId: 'grill', daypart: '' };

  test('is what the menu says of the item', () => {
    const { state } = new SmallHouse();
    expect(learnedOf(state, { itemId: 'pizza', ...grill })).toEqual({ count: 0, typical: 480, spread: 240 });
  });

  test('is what the station takes for due where the menu says nothing, at this part of the day', () => {
    const house = new SmallHouse();
    house.set('item', 'fries', { prepSeconds: 0 });
    house.set('station', 'grill', { byDaypart: [{ daypart: 'Lunch', warmAfter: 60, dueAfter: 240, lateAfter: 300 }] });
    expect(priorSeconds(house.state, { itemId: 'fries', ...grill })).toBe(600);
    expect(priorSeconds(house.state, { itemId: 'fries', stationId: 'grill', daypart: 'Lunch' })).toBe(240);
    expect(priorSeconds(house.state, { itemId: 'nobody knows', ...grill })).toBe(600);
  });

  test('is kept apart by item, station and part of the day', () => {
    const places = ['burger', 'fries'].flatMap((itemId) =>
      ['grill', 'bar'].flatMap((stationId) => ['', 'Lunch'].map((daypart) => prepTimeId({ itemId, stationId, daypart }))),
    );
    expect(new Set(places).size).toBe(8);
  });
});
