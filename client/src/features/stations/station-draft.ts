import type { StationWanted } from '@heard/shared/kitchen/change-station.ts';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { asMinutes, secondsTyped } from './minutes.ts';

/** When a ticket asks for attention, is due and is late: minutes, as they are being typed. */
export interface TimesDraft {
  readonly warm: string;
  readonly due: string;
  readonly late: string;
}

/** A station as it is being typed: nothing of it is lost when it is refused. */
export interface StationDraft extends TimesDraft {
  readonly name: string;
  readonly isFallback: boolean;
  /** Empty: the fallback. */
  readonly reroutesTo: string;
  readonly parallel: number;
  readonly full: string;
  readonly language: string;
  readonly byDaypart: readonly (TimesDraft & { readonly daypart: string })[];
}

type Times = Pick<Station, 'warmAfter' | 'dueAfter' | 'lateAfter'>;

export const timesDraft = ({ warmAfter, dueAfter, lateAfter }: Times): TimesDraft => ({
  warm: asMinutes(warmAfter),
  due: asMinutes(dueAfter),
  late: asMinutes(lateAfter),
});

export const stationDraft = (station: Station): StationDraft => ({
  ...timesDraft(station),
  name: station.name,
  isFallback: station.isFallback,
  reroutesTo: station.reroutesTo ?? '',
  parallel: station.parallel,
  full: station.fullAfter === 0 ? '' : asMinutes(station.fullAfter),
  language: station.language,
  byDaypart: station.byDaypart.map((times) => ({ daypart: times.daypart, ...timesDraft(times) })),
});

function timesOf({ warm, due, late }: TimesDraft): Times | null {
  const [warmAfter, dueAfter, lateAfter] = [warm, due, late].map(secondsTyped);
  return warmAfter && dueAfter && lateAfter ? { warmAfter, dueAfter, lateAfter } : null;
}

/** What is to be otherwise than it is, so that two who change different things both get what they wanted; null: a time cannot be read. */
export function wantedOf(draft: StationDraft, station: Station): StationWanted | null {
  const times = timesOf(draft);
  const fullAfter = draft.full.trim() === '' ? 0 : secondsTyped(draft.full);
  const parts = draft.byDaypart.map(({ daypart, ...typed }) => ({ daypart, times: timesOf(typed) }));
  if (!times || fullAfter === null || parts.some((part) => part.times === null)) return null;
  const { name, isFallback, parallel, language } = draft;
  const byDaypart = parts.map(({ daypart, times: own }) => ({ daypart, ...own! }));
  const wanted: StationWanted = {
    name,
    isFallback,
    parallel,
    language,
    fullAfter,
    ...times,
    byDaypart,
    reroutesTo: draft.reroutesTo || null,
  };
  const before = stationDraft(station);
  const isTouched = (field: keyof StationWanted): boolean => JSON.stringify(wanted[field]) !== JSON.stringify(station[field]);
  const isSameTyped = JSON.stringify(before) === JSON.stringify(draft);
  return isSameTyped ? {} : Object.fromEntries(Object.entries(wanted).filter(([field]) => isTouched(field as keyof StationWanted)));
}
