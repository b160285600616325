import type { State } from '../src/live/state.ts';
import { theRestaurant } from '../src/restaurants/the-restaurant.ts';
import { INVARIANTS, wrongWith, type Invariant } from './walk-invariants.ts';
import { ITEMS } from './small-house-rows.ts';
import { idsOf, operation, rows, type Operation, type Scene } from './walk-operation.ts';

const someStation = (scene: Scene): string => (scene.random.chance(0.98) ? scene.random.pick(idsOf(scene, 'station'))! : 'gone');
const someStations = (scene: Scene): string[] => scene.random.some(idsOf(scene, 'station'));
/** Mostly one that has something on the fire. */
function busyStation(scene: Scene): string {
  const cooking = rows(scene, 'ticket').filter(({ status }) => status === 'cooking');
  return (scene.random.chance(0.7) ? scene.random.pick(cooking)?.stationId : undefined) ?? someStation(scene);
}

const PARTS = ['Lunch', 'Dinner', 'Night'];

/** Stations open, close and stand in for one another in the middle of service, and where things are cooked changes by the hour. */
export const STATION_OPERATIONS: readonly Operation[] = [
  operation('open station', 8, 'openStation', (scene) => ({ stationId: someStation(scene) })),
  operation('close station', 8, 'closeStation', (scene) => ({ stationId: busyStation(scene), moveTickets: scene.random.chance(0.7) })),
  operation('add station', 1, 'addStation', (scene) => ({
    stationId: scene.random.chance(0.9) ? scene.newId('station') : someStation(scene),
    name: scene.random.pick(['Fry', 'Pass', 'BAR', ' '])!,
  })),
  operation('change station', 8, 'changeStation', changedStation),
  operation('name parts of the day', 4, 'setDayparts', ({ random }) => ({
    dayparts: random.some(PARTS, 0.8).map((name, at) => {
      const fromMinute = 1_020 + at * 90;
      const toMinute = (fromMinute + (random.chance(0.9) ? 90 : 120)) % 1_440;
      return {
        name: random.chance(0.96) ? name : random.pick([' ', 'Dinner'])!,
        fromMinute,
        toMinute,
        ...(random.chance(0.1) && { was: random.pick(PARTS)! }),
      };
    }),
  })),
  operation('route', 6, 'setRoute', (scene) => {
    const { random } = scene;
    const isItem = random.chance(0.5);
    return {
      routeId: random.chance(0.3) ? (random.pick(idsOf(scene, 'route')) ?? scene.newId('route')) : scene.newId('route'),
      daypart: random.pick(theRestaurant(scene.state).dayparts)?.name ?? 'Tea',
      itemId: isItem ? random.pick(ITEMS)! : null,
      categoryId: isItem === random.chance(0.05) ? 'drinks' : isItem ? null : random.pick(['food', 'drinks'])!,
      stationIds: someStations(scene),
    };
  }),
  operation('take back route', 2, 'removeRoute', (scene) => {
    const routeId = scene.random.pick(idsOf(scene, 'route'));
    return routeId === undefined ? undefined : { routeId };
  }),
  operation('route modifier', 3, 'routeModifier', (scene) => ({
    modifierId: scene.random.pick(['rare', 'cheese', 'mushrooms', 'gone'])!,
    stationIds: scene.random.chance(0.4) ? [] : someStations(scene),
  })),
];

function changedStation(scene: Scene) {
  const { random } = scene;
  const stationId = someStation(scene);
  const what = random.int(1, 6);
  const daypart = random.pick(theRestaurant(scene.state).dayparts)?.name ?? 'Tea';
  const times = { warmAfter: random.int(60, 300), dueAfter: random.int(200, 600), lateAfter: 900 };
  if (what <= 2) return { stationId, reroutesTo: random.chance(0.3) ? null : someStation(scene) };
  if (what === 3) return { stationId, isFallback: random.chance(0.7) };
  if (what === 4) return { stationId, ...times };
  if (what === 5) return { stationId, byDaypart: Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => ({ daypart, ...times })) };
  return { stationId, language: random.pick(['de', '', 'Polish, please'])!, name: random.pick(['Bar', 'Griddle', ' '])! };
}

const LAID_OUT = ['each line is told once', 'each fired line stands once'];

/** What holds however the kitchen is turned about, in place of what holds where it works as it was laid out. */
const TURNED_ABOUT: Readonly<Record<string, Invariant>> = {
  ...Object.fromEntries(Object.entries(INVARIANTS).filter(([sentence]) => !LAID_OUT.some((begin) => sentence.startsWith(begin)))),

  'a fired line stands on a ticket, and no other does': function* (state, seen) {
    for (const { id, firedAt } of state.line.values()) {
      const tickets = seen.ticketsOf.get(id) ?? [];
      if (tickets.length > 0 !== (firedAt !== null)) yield `${id}, fired at ${firedAt}, stands on ${tickets.length} tickets`;
    }
  },

  'of what a ticket shows its station was told all, and no other station anything': function* (state) {
    const told = new Map<string, number>();
    for (const { ticketId, lineId, stationId, quantity } of state.fire.values()) {
      const key = JSON.stringify([ticketId, lineId, stationId]);
      told.set(key, (told.get(key) ?? 0) + quantity);
    }
    for (const { id, stationId, lines } of state.ticket.values()) {
      for (const { lineId, quantity } of lines) {
        const key = JSON.stringify([id, lineId, stationId]);
        if (told.get(key) !== quantity) yield `${stationId} was told ${told.get(key)} of ${quantity} ${lineId}`;
        told.delete(key);
      }
    }
    for (const [key, quantity] of told) if (quantity !== 0) yield `${quantity} told to ${key}`;
  },

  'there is one fallback, and what is meant for it reaches an open station': function* (state) {
    const stations = [...state.station.values()];
    const fallbacks = stations.filter(({ isFallback }) => isFallback);
    if (fallbacks.length !== 1) yield `${fallbacks.length} fallbacks`;
    let at = fallbacks[0];
    for (let steps = 0; at && !at.isOpen && steps < stations.length; steps += 1) at = state.station.get(at.reroutesTo ?? '');
    if (!at?.isOpen) yield 'the fallback leads nowhere';
  },
};

export const wrongWithKitchen = (state: State): string[] => wrongWith(state, TURNED_ABOUT);
