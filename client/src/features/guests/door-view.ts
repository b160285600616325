import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { isAhead } from '@heard/shared/guests/reservation-status.ts';
import { businessDay } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { hasWords } from '../../ui/find-words.ts';

export const DOOR_LISTS = ['ahead', 'later', 'done'] as const;
export type DoorList = (typeof DOOR_LISTS)[number];

interface Day {
  readonly timeZone: string;
  readonly cutoffHour: number;
  readonly now: number;
}

/** Which list somebody is on: whoever is at the door, or due or overdue today; on another day; or done. */
export function listOf(reservation: Reservation, { timeZone, cutoffHour, now }: Day): DoorList {
  if (!isAhead(reservation)) return 'done';
  const isHere = reservation.status !== 'booked' || reservation.at <= now;
  const isToday = isHere || businessDay(reservation.at, timeZone, cutoffHour) === businessDay(now, timeZone, cutoffHour);
  return isToday ? 'ahead' : 'later';
}

/** One list by time: those who booked by when they come, those who walked in by when they came. What is done, the latest first. */
export function doorEntries(state: Pick<State, 'reservation'>, list: DoorList, day: Day): Reservation[] {
  const entries = [...state.reservation.values()].filter((reservation) => listOf(reservation, day) === list);
  if (list === 'done') return entries.sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0));
  return entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** By a word of the name, or by digits of the phone number. */
export function matching(entries: readonly Reservation[], query: string): readonly Reservation[] {
  const digits = query.replace(/\D/g, '');
  if (query.trim() === '') return entries;
  return entries.filter(
    ({ name, phone }) => hasWords(name, query.trim()) || (digits.length > 2 && phone.replace(/\D/g, '').includes(digits)),
  );
}
