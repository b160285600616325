import { must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { isWithin, type Daypart } from './dayparts.ts';
import { theRestaurant } from './the-restaurant.ts';

export interface DaypartWanted extends Daypart {
  /** What it was called, where it is called otherwise now: what is said of it stays said. */
  readonly was?: string;
}

/** The parts of the house's day. One that a route or a station still speaks of must stay, by its name or a new one. */
export function setDayparts(
  state: State,
  _context: Context,
  { dayparts: wanted }: { dayparts: readonly DaypartWanted[] },
): Outcome<Record<string, never>> {
  const { id, dayparts: before } = theRestaurant(state);
  const dayparts = wanted.map(({ name, fromMinute, toMinute }) => ({ name: name.trim(), fromMinute, toMinute }));
  mustBeParts(dayparts);
  const names = new Map(wanted.map(({ was, name }) => [was ?? name.trim(), name.trim()]));
  const gone = before.find(({ name }) => !names.has(name) && isSpokenOf(state, name));
  must(gone === undefined, 'daypart/in-use', `${gone?.name} is still named by a route or a station.`, { name: gone?.name });
  const renamed = new Map([...names].filter(([was, name]) => was !== name));
  const changes = [...(isSame(before, dayparts) ? [] : [set('restaurant', id, { dayparts })]), ...calledAnew(state, renamed)];
  return changes.length === 0 ? happened() : happened({ type: 'restaurant.dayparts-set', changes });
}

function mustBeParts(dayparts: readonly Daypart[]): void {
  must(
    dayparts.every(({ name }) => name !== ''),
    'daypart/no-name',
    'A part of the day needs a name.',
  );
  const names = new Set(dayparts.map(({ name }) => name.toLowerCase()));
  must(names.size === dayparts.length, 'daypart/repeated', 'Two parts of the day have the same name.');
  for (const [at, one] of dayparts.entries()) {
    const other = dayparts.find((each, place) => place > at && (isWithin(one, each.fromMinute) || isWithin(each, one.fromMinute)));
    must(other === undefined, 'daypart/overlaps', `${one.name} and ${other?.name} overlap.`, { name: other?.name });
  }
}

const isSpokenOf = (state: State, name: string): boolean =>
  [...state.route.values()].some(({ daypart }) => daypart === name) ||
  [...state.station.values()].some(({ byDaypart }) => byDaypart.some(({ daypart }) => daypart === name));

function calledAnew(state: State, renamed: ReadonlyMap<string, string>): Change[] {
  if (renamed.size === 0) return [];
  const nameOf = (daypart: string): string => renamed.get(daypart) ?? daypart;
  const routes = [...state.route.values()].filter(({ daypart }) => renamed.has(daypart));
  const stations = [...state.station.values()].filter(({ byDaypart }) => byDaypart.some(({ daypart }) => renamed.has(daypart)));
  return [
    ...routes.map(({ id, daypart }) => set('route', id, { daypart: nameOf(daypart) })),
    ...stations.map(({ id, byDaypart }) =>
      set('station', id, { byDaypart: byDaypart.map((times) => ({ ...times, daypart: nameOf(times.daypart) })) }),
    ),
  ];
}

const isSame = (before: readonly Daypart[], now: readonly Daypart[]): boolean => JSON.stringify(before) === JSON.stringify(now);
