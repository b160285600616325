import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../kernel/time.ts';
import { DEFAULT_STATION } from './default-station.ts';
import { ageOf, clockOf, thresholdsOf, USUAL } from './ticket-age.ts';

const ageAfter = (minutes: number, promisedAt: number | null = null): string =>
  ageOf({ firedAt: 0, promisedAt }, { warmAfter: 300, dueAfter: 600, lateAfter: 900 }, minutes * MINUTE);

describe('the age of a ticket', () => {
  it.each([
    [0, 'fresh'],
    [4.99, 'fresh'],
    [5, 'warm'],
    [10, 'due'],
    [15, 'late'],
    [90, 'late'],
  ])('after %s minutes is %s', (minutes, age) => expect(ageAfter(minutes)).toBe(age));

  it.each([
    [0, 'fresh'],
    [14.99, 'fresh'],
    [15, 'warm'],
    [19.99, 'warm'],
    [20, 'due'],
    [25, 'late'],
  ])('promised for 20 minutes, after %s is %s', (minutes, age) => expect(ageAfter(minutes, 20 * MINUTE)).toBe(age));

  it('that was promised sooner than its station takes is due when it was promised', () => {
    expect(ageAfter(4, 4 * MINUTE)).toBe('due');
    expect(ageAfter(0, 4 * MINUTE)).toBe('warm');
  });
});

describe('the thresholds of a station', () => {
  const brunch = { daypart: 'Brunch', warmAfter: 60, dueAfter: 120, lateAfter: 180 };
  const station = { ...DEFAULT_STATION, warmAfter: 400, byDaypart: [brunch] };

  it('are those of the part of the day that has its own', () => expect(thresholdsOf(station, 'Brunch')).toBe(brunch));
  it('else its usual ones', () => {
    expect(thresholdsOf(station, 'Dinner').warmAfter).toBe(400);
    expect(thresholdsOf(station, '').warmAfter).toBe(400);
  });
  it('and everybody’s before the station is known', () => expect(thresholdsOf(undefined, '')).toBe(USUAL));
});

describe('a clock', () => {
  it.each([
    [0, '0:00'],
    [67 * SECOND, '1:07'],
    [61 * MINUTE + 5 * SECOND, '1:01:05'],
    [-20 * SECOND, '0:00'],
  ])('%s ms reads %s', (lasted, clock) => expect(clockOf(lasted)).toBe(clock));
});
