import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { AGE_WORDS, ageOf, clockOf } from './ticket-age.ts';

const station = { warmAfter: 300, dueAfter: 600, lateAfter: 900 };
const wordAfter = (minutes: number): string => AGE_WORDS[ageOf({ firedAt: 0 }, station, minutes * MINUTE)];

describe('the age of a ticket', () => {
  it.each([
    [0, 'On time'],
    [4.99, 'On time'],
    [5, 'Soon'],
    [10, 'Due'],
    [15, 'Late'],
    [90, 'Late'],
  ])('after %s minutes is "%s"', (minutes, word) => expect(wordAfter(minutes)).toBe(word));

  it.each([
    [0, '0:00'],
    [67 * SECOND, '1:07'],
    [61 * MINUTE + 5 * SECOND, '1:01:05'],
    [-20 * SECOND, '0:00'],
  ])('%s ms reads %s', (lasted, clock) => expect(clockOf(lasted)).toBe(clock));
});
