import { MINUTE } from '@heard/shared/kernel/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, at: number): Readonly<Record<string, string>> {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** A moment as the restaurant's calendar and clock show it, in the shape that date and time boxes want. */
export interface DayAndTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
}

export function dayAndTimeIn(timeZone: string, at: number): DayAndTime {
  const { year, month, day, hour, minute } = partsIn(timeZone, at);
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * The moment at which the restaurant's clock shows this; null where the boxes do not hold a date and a time. A time that the clock
 * skips in spring is read as the one an hour later, one that it shows twice in autumn as the first.
 */
export function momentIn(timeZone: string, { day, time }: DayAndTime): number | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number): number => {
    const shown = dayAndTimeIn(timeZone, at);
    return Date.parse(`${shown.day}T${shown.time}:00Z`) - Math.floor(at / MINUTE) * MINUTE;
  };
  const candidates = [asUtc - offsetAt(asUtc - 12 * 60 * MINUTE), asUtc - offsetAt(asUtc + 12 * 60 * MINUTE)];
  const right = candidates.filter((at) => dayAndTimeIn(timeZone, at).time === time);
  return right.length > 0 ? Math.min(...right) : Math.max(...candidates);
}

/** The next quarter of an hour: what a booking begins with. */
export const nextQuarter = (now: number): number => Math.ceil((now + MINUTE) / (15 * MINUTE)) * 15 * MINUTE;
