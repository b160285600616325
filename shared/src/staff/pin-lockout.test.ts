import { describe, expect, test } from 'vitest';
import { MINUTE } from '../kernel/time.ts';
import { isPinLocked, pinLockedUntil } from './pin-lockout.ts';

const NOW = 1_000_000;
const lockedFor = (inARow: number): number => Math.max(0, pinLockedUntil({ inARow, lastAt: NOW }) - NOW) / MINUTE;

describe('wrong PINs', () => {
  test('four in a row lock nobody out', () => expect([0, 1, 2, 3, 4].map(lockedFor)).toEqual([0, 0, 0, 0, 0]));

  test('the fifth locks for a minute, and each further one twice as long, up to a quarter of an hour', () => {
    expect([5, 6, 7, 8, 9, 10, 5_000].map(lockedFor)).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  test('the lock ends by itself, to the millisecond', () => {
    const wrong = { inARow: 5, lastAt: NOW };
    expect([NOW, NOW + MINUTE - 1, NOW + MINUTE].map((now) => isPinLocked(wrong, now))).toEqual([true, true, false]);
  });

  test('nobody who never mistyped is locked out', () => expect(isPinLocked({ inARow: 0, lastAt: 0 }, 0)).toBe(false));

  test('all 10,000 PINs of four digits take more than 100 days to try', () => {
    let minutes = 0;
    for (let tries = 1; tries < 10_000; tries += 1) minutes += lockedFor(tries);
    expect(minutes / 60 / 24).toBeGreaterThan(100);
  });
});
