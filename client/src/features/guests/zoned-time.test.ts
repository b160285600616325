import { describe, expect, it } from 'vitest';
import { dayAndTimeIn, momentIn, nextQuarter } from './zoned-time.ts';

const NEW_YORK = 'America/New_York';

describe('the restaurant’s own clock', () => {
  it('is read and written the same way, in summer and in winter', () => {
    for (const at of ['2026-03-06T19:30:00-05:00', '2026-07-14T23:45:00-04:00', '2026-12-31T00:15:00-05:00'].map(Date.parse)) {
      expect(momentIn(NEW_YORK, dayAndTimeIn(NEW_YORK, at))).toBe(at);
    }
    expect(dayAndTimeIn('Pacific/Auckland', Date.parse('2026-03-06T19:30:00Z'))).toEqual({ day: '2026-03-07', time: '08:30' });
  });

  it('takes the first of an hour that comes twice, and the next where one is missing', () => {
    expect(momentIn(NEW_YORK, { day: '2026-11-01', time: '01:30' })).toBe(Date.parse('2026-11-01T01:30:00-04:00'));
    expect(momentIn(NEW_YORK, { day: '2026-03-08', time: '02:30' })).toBe(Date.parse('2026-03-08T03:30:00-04:00'));
  });

  it('knows no moment for boxes that are half filled', () => {
    expect(momentIn(NEW_YORK, { day: '', time: '19:00' })).toBeNull();
    expect(momentIn(NEW_YORK, { day: '2026-03-06', time: '' })).toBeNull();
  });
});

it('a booking begins at the next quarter that can still be reached', () => {
  const at = (time: string): number => Date.parse(`2026-03-06T${time}:00Z`);
  expect([nextQuarter(at('19:01')), nextQuarter(at('19:15'))]).toEqual([at('19:15'), at('19:30')]);
});
