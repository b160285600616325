export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const zones = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  zones.set(timeZone, format);
  return format;
}

/**
 * The trading day that `at` (ms, UTC) belongs to: the local calendar day, or the one before while the local clock has not
 * reached `cutoffHour` (0–23). Local wall time decides, so a day with a clock change still has every hour in one day only.
 */
export function businessDay(at: number, timeZone: string, cutoffHour: number): string {
  const parts = Object.fromEntries(
    zoneFormat(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const localDay = `${parts['year']}-${parts['month']}-${parts['day']}`;
  return Number(parts['hour']) >= cutoffHour ? localDay : previousDay(localDay);
}

function previousDay(localDay: string): string {
  return new Date(Date.parse(`${localDay}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}
