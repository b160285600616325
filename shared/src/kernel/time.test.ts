import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localMoment } from './local-moment.ts';
import { businessDay, DAY, HOUR, MINUTE } from './time.ts';

const at = (iso: string): number => Date.parse(iso);

/** Zones that change their clocks by an hour, by half an hour, at midnight, and never; one with odd minutes, one past +12. */
const ZONES = [
  'Europe/Dublin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'UTC',
] as const;

describe('the trading day of a sale', () => {
  test('an evening belongs to its calendar day', () => {
    expect(businessDay(at('2026-06-12T19:00:00+01:00'), 'Europe/Dublin', 4)).toBe('2026-06-12');
  });

  test('a drink after midnight still belongs to the evening before', () => {
    expect(businessDay(at('2026-06-13T03:59:59.999+01:00'), 'Europe/Dublin', 4)).toBe('2026-06-12');
  });

  test('at the cutoff the new day begins', () => {
    expect(businessDay(at('2026-06-13T04:00:00+01:00'), 'Europe/Dublin', 4)).toBe('2026-06-13');
  });

  test('a house that closes its books at midnight trades by the calendar', () => {
    expect(businessDay(at('2026-06-12T23:59:59.999+01:00'), 'Europe/Dublin', 0)).toBe('2026-06-12');
    expect(businessDay(at('2026-06-13T00:00:00+01:00'), 'Europe/Dublin', 0)).toBe('2026-06-13');
  });

  test('the night into a new year, and into 1 March of a leap year, belong to the last day of the old', () => {
    expect(businessDay(at('2027-01-01T02:00:00Z'), 'Europe/Dublin', 4)).toBe('2026-12-31');
    expect(businessDay(at('2028-03-01T02:00:00Z'), 'Europe/Dublin', 4)).toBe('2028-02-29');
  });

  test('the same moment is another day on the other side of the world', () => {
    const moment = at('2026-06-12T22:00:00Z');
    expect(businessDay(moment, 'Pacific/Auckland', 4)).toBe('2026-06-13');
    expect(businessDay(moment, 'America/New_York', 4)).toBe('2026-06-12');
  });
});

describe('when the clocks change', () => {
  test('the hour that comes twice stays in one day: autumn night in Dublin', () => {
    const night = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T03:59:00Z'];
    expect(night.map((moment) => businessDay(at(moment), 'Europe/Dublin', 4))).toEqual(['2026-10-24', '2026-10-24', '2026-10-24']);
    expect(businessDay(at('2026-10-25T04:00:00Z'), 'Europe/Dublin', 4)).toBe('2026-10-25');
  });

  test('a cutoff inside the hour that is skipped falls on the hour after it: spring night in Dublin', () => {
    expect(businessDay(at('2026-03-29T00:59:59Z'), 'Europe/Dublin', 1)).toBe('2026-03-28');
    expect(businessDay(at('2026-03-29T01:00:00Z'), 'Europe/Dublin', 1)).toBe('2026-03-29');
  });

  test('a day that loses an hour has 23 of them and one that gains an hour has 25', () => {
    const hours = (day: string): number => {
      const noon = at(`${day}T12:00:00Z`);
      let count = 0;
      for (let moment = noon - 2 * DAY; moment < noon + 2 * DAY; moment += HOUR) {
        if (businessDay(moment, 'Europe/Dublin', 0) === day) count += 1;
      }
      return count;
    };
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });

  test.each(ZONES)('every hour of a year is in exactly one day, and days only go forward: %s', (zone) => {
    const from = at('2025-12-31T00:00:00Z');
    for (const cutoff of [0, 2, 4]) {
      let before = businessDay(from, zone, cutoff);
      const days = new Set([before]);
      for (let moment = from; moment < from + 366 * DAY; moment += HOUR) {
        const day = businessDay(moment, zone, cutoff);
        if (day === before) continue;
        expect(days.has(day), `${day} comes back at ${new Date(moment).toISOString()}, cutoff ${cutoff}`).toBe(false);
        expect(Date.parse(day) - Date.parse(before)).toBe(DAY);
        days.add(day);
        before = day;
      }
    }
  });

  test('to the minute, on the nights on which clocks change', () => {
    const nights = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'];
    for (const zone of ZONES) {
      for (const night of nights) {
        const from = at(`${night}T00:00:00Z`) - 12 * HOUR;
        const days: string[] = [];
        for (let moment = from; moment < from + 1.5 * DAY; moment += MINUTE) {
          const day = businessDay(moment, zone, 2);
          if (day !== days.at(-1)) days.push(day);
        }
        expect(days, `${zone} around ${night}`).toEqual([...new Set(days)].toSorted());
      }
    }
  });

  test('a sale is never more than a day away from the clock on the wall', () => {
    const anyMoment = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...ZONES), fc.nat(23), (moment, zone, cutoff) => {
        const calendar = businessDay(moment, zone, 0);
        const trading = businessDay(moment, zone, cutoff);
        expect([0, DAY]).toContain(Date.parse(calendar) - Date.parse(trading));
      }),
    );
  });
});

describe("the clock on the restaurant's wall", () => {
  test('shows the local weekday and minute', () => {
    expect(localMoment(at('2026-06-12T19:05:59+01:00'), 'Europe/Dublin')).toEqual({ weekday: 5, minute: 19 * 60 + 5 });
    expect(localMoment(at('2026-06-14T00:00:00+01:00'), 'Europe/Dublin')).toEqual({ weekday: 0, minute: 0 });
    expect(localMoment(at('2026-06-13T18:20:00Z'), 'Asia/Kathmandu')).toEqual({ weekday: 0, minute: 5 });
  });

  test('goes back and forth with summer time', () => {
    expect(localMoment(at('2026-03-29T00:59:00Z'), 'Europe/Dublin').minute).toBe(59);
    expect(localMoment(at('2026-03-29T01:00:00Z'), 'Europe/Dublin').minute).toBe(120);
  });
});
