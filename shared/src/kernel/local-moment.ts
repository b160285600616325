export interface LocalMoment {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Of the local day, 0–1439. */
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What calendar and clock on the restaurant's wall show at `at` (ms, UTC). */
export function localMoment(at: number, timeZone: string): LocalMoment {
  const format = clocks.get(timeZone) ?? clockFormat(timeZone);
  clocks.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  return { weekday: WEEKDAYS.indexOf(parts['weekday']!), minute: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const clockFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
