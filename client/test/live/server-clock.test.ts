import { describe, expect, it } from 'vitest';
import { backoff } from '../../src/live/backoff.ts';
import { isSameValue } from '../../src/live/same-value.ts';
import { createServerClock } from '../../src/live/server-clock.ts';

const DAY = 86_400_000;

/** A device whose wall clock is wrong and may be set while it runs. */
function device(wrongBy: number) {
  let [ticks, wall] = [1_000, 5_000_000 + wrongBy];
  const clock = createServerClock(
    () => wall,
    () => ticks,
  );
  return { clock, pass: (ms: number) => ((ticks += ms), (wall += ms)), setWall: (by: number) => (wall += by) };
}

describe("the server's time", () => {
  it('is told by a device that is a day late, also after somebody sets it', () => {
    const { clock, pass, setWall } = device(-DAY);
    clock.heard(5_000_000, true);
    pass(60_000);
    setWall(2 * DAY);
    expect(clock.now()).toBe(5_060_000);
  });

  it('is that of the quickest word, since delay only makes the server look early', () => {
    const { clock, pass } = device(0);
    clock.heard(5_000_000 - 300, true);
    pass(2_000);
    clock.heard(5_002_000 - 20);
    pass(2_000);
    clock.heard(5_004_000 - 900);
    expect(clock.now()).toBe(5_004_000 - 20);
  });

  it('is known after a start without the server from how wrong the device was', () => {
    const { clock } = device(-DAY);
    clock.startFrom(DAY);
    expect(clock.now()).toBe(5_000_000);
  });
});

it('scatters reconnects between nothing and a bound that doubles up to ten seconds', () => {
  const most = (attempt: number): number => backoff(attempt, () => 1);
  expect([0, 1, 2, 6, 50].map(most)).toEqual([250, 500, 1_000, 10_000, 10_000]);
  expect(backoff(3, () => 0)).toBe(0);
});

it('tells equal rows from different ones', () => {
  expect(isSameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(isSameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(isSameValue([], {})).toBe(false);
  expect(isSameValue({ a: 1 }, null)).toBe(false);
});
