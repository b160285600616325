import { describe, expect, test } from 'vitest';
import { daypartAt, type Daypart } from './dayparts.ts';

const part = (name: string, fromHour: number, toHour: number): Daypart => ({ name, fromMinute: fromHour * 60, toMinute: toHour * 60 });
const LUNCH = part('Lunch', 11, 15);
const LATE = part('Late', 22, 2);
const at = (clock: string, dayparts: Daypart[] = [LUNCH, LATE], timeZone = 'Europe/Dublin'): string =>
  daypartAt({ dayparts, timeZone }, Date.parse(clock));

describe('the part of the day', () => {
  test('begins with its first minute and is over at the minute it ends', () => {
    expect(['09:59:59', '10:00:00', '13:59:59', '14:00:00'].map((clock) => at(`2026-06-12T${clock}Z`))).toEqual(['', 'Lunch', 'Lunch', '']);
  });

  test('is read off the wall, not off the server: summer and winter differ by an hour', () => {
    expect([at('2026-06-12T10:30:00Z'), at('2026-01-12T10:30:00Z')]).toEqual(['Lunch', '']);
    expect(at('2026-06-12T18:00:00Z', [LUNCH], 'America/New_York')).toBe('Lunch');
  });

  test('that ends before it begins runs past midnight', () => {
    expect(['20:59', '21:00', '23:30', '00:59', '01:00'].map((clock) => at(`2026-06-12T${clock}:00Z`))).toEqual([
      '',
      'Late',
      'Late',
      'Late',
      '',
    ]);
  });

  test('that ends where it begins lasts round the clock', () => {
    const day = [part('Day', 6, 6)];
    expect([at('2026-06-12T05:00:00Z', day), at('2026-06-12T04:59:00Z', day)]).toEqual(['Day', 'Day']);
  });

  test('is none in a house that has named none', () => {
    expect(at('2026-06-12T12:00:00Z', [])).toBe('');
  });
});
