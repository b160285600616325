import { command } from '../contract/endpoint.ts';
import { bool, id, list, optional } from '../kernel/shape.ts';
import { removeRoute, routeModifier, setRoute } from './change-routes.ts';
import { addStation, changeStation } from './change-station.ts';
import { routeKind, stationKind } from './kitchen-kinds.ts';
import { closeStation, openStation } from './open-station.ts';

const station = { stationId: id() };
const { name, sort, isFallback, warmAfter, dueAfter, lateAfter, byDaypart, reroutesTo, parallel, fullAfter, language, pinned } =
  stationKind.fields;
const { daypart, itemId, categoryId } = routeKind.fields;

export const stationsCommands = {
  openStation: command({
    name: 'stations.open',
    path: '/stations/:stationId/open',
    may: 'stations.open',
    says: 'A station cooks: lines come to it.',
    params: station,
    rule: openStation,
  }),
  closeStation: command({
    name: 'stations.close',
    path: '/stations/:stationId/close',
    may: 'stations.open',
    says: 'A station cooks no more: its lines go to whoever stands in for it, and with `moveTickets` what it is cooking, too.',
    params: station,
    body: { moveTickets: bool() },
    errors: ['station/nobody-open'],
    rule: closeStation,
  }),
  addStation: command({
    name: 'stations.add',
    path: '/stations',
    may: 'kitchen.edit',
    says: 'Add a station.',
    body: { stationId: id(), name },
    errors: ['station/known', 'station/no-name', 'station/name-taken'],
    rule: addStation,
  }),
  changeStation: command({
    name: 'stations.change',
    path: '/stations/:stationId',
    may: 'kitchen.edit',
    says: 'Change how a station works, and who stands in for it.',
    params: station,
    body: {
      name: optional(name),
      sort: optional(sort),
      isFallback: optional(isFallback),
      warmAfter: optional(warmAfter),
      dueAfter: optional(dueAfter),
      lateAfter: optional(lateAfter),
      byDaypart: optional(byDaypart),
      reroutesTo: optional(reroutesTo),
      parallel: optional(parallel),
      fullAfter: optional(fullAfter),
      language: optional(language),
      pinned: optional(pinned),
    },
    errors: [
      'station/no-name',
      'station/name-taken',
      'station/no-fallback',
      'station/thresholds',
      'station/language',
      'station/loop',
      'station/nobody-open',
      'daypart/repeated',
      'daypart/unknown',
    ],
    rule: changeStation,
  }),
  setRoute: command({
    name: 'routes.set',
    path: '/routes/:routeId',
    may: 'kitchen.edit',
    says: 'Say where an item, or all of a category, is cooked at a part of the day.',
    params: { routeId: id() },
    body: { daypart, itemId, categoryId, stationIds: list(id(), 8, 1) },
    errors: ['route/of-what', 'route/known', 'daypart/unknown'],
    rule: setRoute,
  }),
  removeRoute: command({
    name: 'routes.remove',
    path: '/routes/:routeId/remove',
    may: 'kitchen.edit',
    says: 'Take back where something is cooked at a part of the day.',
    params: { routeId: id() },
    rule: removeRoute,
  }),
  routeModifier: command({
    name: 'menu.route-modifier',
    path: '/modifiers/:modifierId/stations',
    may: 'kitchen.edit',
    says: 'Say which stations also have to do with a line that has this modifier.',
    params: { modifierId: id() },
    body: { stationIds: list(id(), 8) },
    rule: routeModifier,
  }),
} as const;
