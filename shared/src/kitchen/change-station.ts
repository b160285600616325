import { Conflict, found, must } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { DEFAULT_STATION } from './default-station.ts';
import type { Station } from './kitchen-kinds.ts';
import { mustStayReachable, withStations } from './open-station.ts';
import { isLoop } from './stand-in.ts';

/** What a manager says of a station; whether it is open is said by those who stand at it. */
export type StationWanted = Partial<Omit<Station, 'id' | 'isOpen'>>;

/** One more station, last of all and open. The first one is the fallback. */
export function addStation(state: State, _context: Context, input: { stationId: string; name: string }): Outcome<Record<string, never>> {
  if (state.station.has(input.stationId)) throw new Conflict('station/known', 'This station exists already.');
  const name = mustBeNewName(state, input.stationId, input.name);
  const sort = [...state.station.values()].reduce((last, station) => Math.max(last, station.sort), 0) + 1;
  const station = { ...DEFAULT_STATION, id: input.stationId, name, sort, isFallback: state.station.size === 0 };
  return happened({ type: 'station.added', changes: [add('station', station)] });
}

/** Only what is named changes. A new fallback takes over from the one before: there is always exactly one. */
export function changeStation(
  state: State,
  _context: Context,
  { stationId, ...wanted }: StationWanted & { stationId: string },
): Outcome<Record<string, never>> {
  const station = found(state.station.get(stationId), 'station');
  const next: Station = { ...station, ...wanted, name: mustBeNewName(state, stationId, wanted.name ?? station.name) };
  const fields = (Object.keys(wanted) as (keyof StationWanted)[]).filter(
    (field) => JSON.stringify(next[field]) !== JSON.stringify(station[field]),
  );
  if (fields.length === 0) return happened();
  must(next.isFallback || !station.isFallback, 'station/no-fallback', 'Make another station the fallback instead: there must be one.');
  mustBeTimed(state, next);
  mustSpeak(next);
  const before = [...state.station.values()].filter((other) => other.id !== stationId && other.isFallback && next.isFallback);
  mustLead(state, next, before);
  return happened({
    type: 'station.changed',
    changes: [
      set('station', stationId, Object.fromEntries(fields.map((field) => [field, next[field]])) as StationWanted),
      ...before.map(({ id }) => set('station', id, { isFallback: false })),
    ],
  });
}

function mustBeNewName(state: State, stationId: string, wanted: string): string {
  const name = wanted.trim();
  must(name !== '', 'station/no-name', 'A station needs a name to be called by.');
  const isTaken = [...state.station.values()].some(
    (other) => other.id !== stationId && other.name.trim().toLowerCase() === name.toLowerCase(),
  );
  must(!isTaken, 'station/name-taken', `There is a station ${name} already.`, { name });
  return name;
}

/** Each threshold after the one before, and each part of the day once. */
function mustBeTimed(state: State, station: Station): void {
  const inOrder = ({ warmAfter, dueAfter, lateAfter }: Pick<Station, 'warmAfter' | 'dueAfter' | 'lateAfter'>): boolean =>
    warmAfter < dueAfter && dueAfter < lateAfter;
  const isInOrder = [station, ...station.byDaypart].every(inOrder);
  must(
    isInOrder,
    'station/thresholds',
    'A ticket first asks for attention, then is due, then late: each takes longer than the one before.',
  );
  const names = station.byDaypart.map(({ daypart }) => daypart);
  must(new Set(names).size === names.length, 'daypart/repeated', 'A part of the day is named twice.');
  for (const name of names) mustBeDaypart(state, name);
}

export function mustBeDaypart(state: State, name: string): void {
  const isKnown = theRestaurant(state).dayparts.some((daypart) => daypart.name === name);
  must(isKnown, 'daypart/unknown', `There is no part of the day called ${name}.`, { name });
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** BCP 47, as far as a browser asks for it. */
function mustSpeak({ language }: Station): void {
  must(language === '' || LANGUAGE.test(language), 'station/language', 'Name a language as browsers do: en, de-AT.', { language });
}

function mustLead(state: State, next: Station, before: readonly Station[]): void {
  if (next.reroutesTo !== null) found(state.station.get(next.reroutesTo), 'station');
  const after = withStations(state, next, ...before.map((station) => ({ ...station, isFallback: false })));
  must(!isLoop(after, next.id), 'station/loop', `What is handed on from ${next.name} would come back to it.`);
  mustStayReachable(after);
}
