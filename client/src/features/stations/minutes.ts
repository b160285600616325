const MINUTE_S = 60;
const MINUTE_OF = /^(\d{1,2}):(\d{2})$/;

/** Seconds as a manager says them: 450 is "7.5". */
export const asMinutes = (seconds: number): string => String(Math.round((seconds / MINUTE_S) * 100) / 100);

/** Seconds of what was typed in minutes, with a point or a comma; null where that is no time. */
export function secondsTyped(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * MINUTE_S) : null;
}

/** A minute of the day as a clock shows it: 65 is "01:05". */
export const asClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Null where the box is empty. */
export function minuteTyped(clock: string): number | null {
  const [, hours, minutes] = MINUTE_OF.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
