import type { DaypartWanted } from '@heard/shared/restaurants/change-dayparts.ts';
import type { Daypart } from '@heard/shared/restaurants/dayparts.ts';
import { asClock, minuteTyped } from './minutes.ts';

/** A part of the day as it is being typed; `was` is what it was called before, null where it is new. */
export interface DaypartDraft {
  readonly key: number;
  readonly was: string | null;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export const daypartDrafts = (dayparts: readonly Daypart[]): DaypartDraft[] =>
  dayparts.map(({ name, fromMinute, toMinute }, key) => ({ key, was: name, name, from: asClock(fromMinute), to: asClock(toMinute) }));

/** The next one begins where the last one ends. */
export function nextDaypart(drafts: readonly DaypartDraft[]): DaypartDraft {
  const last = drafts.at(-1);
  const key = drafts.reduce((most, draft) => Math.max(most, draft.key), -1) + 1;
  return { key, was: null, name: '', from: last?.to ?? '11:00', to: '' };
}

/** Null: a time is missing. */
export function daypartsTyped(drafts: readonly DaypartDraft[]): DaypartWanted[] | null {
  const typed = drafts.map(({ was, name, from, to }) => ({ was, name, fromMinute: minuteTyped(from), toMinute: minuteTyped(to) }));
  if (typed.some(({ fromMinute, toMinute }) => fromMinute === null || toMinute === null)) return null;
  return typed.map(({ was, name, fromMinute, toMinute }) => ({
    name,
    fromMinute: fromMinute!,
    toMinute: toMinute!,
    ...(was !== null && was !== name.trim() && { was }),
  }));
}
