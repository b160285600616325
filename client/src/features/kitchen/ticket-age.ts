import type { Station, Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { HOUR, MINUTE, SECOND } from '@heard/shared/kernel/time.ts';

/** How long a ticket has been cooking, in the order in which it asks for more. */
export const AGES = ['fresh', 'warm', 'due', 'late'] as const;
export type Age = (typeof AGES)[number];

export const AGE_WORDS: Readonly<Record<Age, string>> = { fresh: 'On time', warm: 'Soon', due: 'Due', late: 'Late' };

export type Thresholds = Pick<Station, 'warmAfter' | 'dueAfter' | 'lateAfter'>;

export function ageOf({ firedAt }: Pick<Ticket, 'firedAt'>, { warmAfter, dueAfter, lateAfter }: Thresholds, now: number): Age {
  const seconds = (now - firedAt) / SECOND;
  if (seconds >= lateAfter) return 'late';
  if (seconds >= dueAfter) return 'due';
  return seconds >= warmAfter ? 'warm' : 'fresh';
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
