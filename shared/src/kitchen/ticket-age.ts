import { HOUR, MINUTE, SECOND } from '../kernel/time.ts';
import type { Station, Ticket } from './kitchen-kinds.ts';

/** How pressing a ticket is, in the order in which it asks for more. */
export const AGES = ['fresh', 'warm', 'due', 'late'] as const;
export type Age = (typeof AGES)[number];

export type Thresholds = Pick<Station, 'warmAfter' | 'dueAfter' | 'lateAfter'>;

/** MISSION K2, for the moment in which a ticket is here before its station. */
export const USUAL: Thresholds = { warmAfter: 300, dueAfter: 600, lateAfter: 900 };

/** What holds at a part of the day ('': at none), where the station cooks otherwise then. */
export const thresholdsOf = (station: (Thresholds & Pick<Station, 'byDaypart'>) | undefined, daypart: string): Thresholds =>
  station?.byDaypart.find((own) => own.daypart === daypart) ?? station ?? USUAL;

type Timed = Pick<Ticket, 'firedAt' | 'promisedAt'>;

/** When it is due: as the guest was told, else as its station takes. What is warm and late is as far from it in both cases. */
const dueAt = ({ firedAt, promisedAt }: Timed, { dueAfter }: Thresholds): number => promisedAt ?? firedAt + dueAfter * SECOND;

export function ageOf(ticket: Timed, thresholds: Thresholds, now: number): Age {
  const { warmAfter, dueAfter, lateAfter } = thresholds;
  const over = (now - dueAt(ticket, thresholds)) / SECOND;
  if (over >= lateAfter - dueAfter) return 'late';
  if (over >= 0) return 'due';
  return over >= warmAfter - dueAfter ? 'warm' : 'fresh';
}

/** `4:07`, from an hour on `1:02:33`. A device whose clock is behind shows zero, never a negative age. */
export function clockOf(milliseconds: number): string {
  const past = Math.max(0, milliseconds);
  const seconds = two(Math.floor((past % MINUTE) / SECOND));
  const minutes = Math.floor((past % HOUR) / MINUTE);
  const hours = Math.floor(past / HOUR);
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

const two = (count: number): string => String(count).padStart(2, '0');
