import { randomUUID } from 'node:crypto';
import type { COMMANDS as Commands } from '@heard/shared/contract/contract.ts';
import type { stationsCommands } from '@heard/shared/kitchen/stations-contract.ts';
import { theRestaurant } from '@heard/shared/restaurants/the-restaurant.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

type Keys = keyof typeof stationsCommands | 'setDayparts';

let made = 0;
const newName = (): string => `Station ${(made += 1)}`;

/** A station of this example's own, so that none stands in another's way. */
async function newStation(scene: Scene): Promise<string> {
  const stationId = randomUUID();
  await scene.act('addStation', { stationId, name: newName() });
  return stationId;
}

/** Something cooks at it; burgers well done go there for as long as one is ordered. */
async function busyStation(scene: Scene): Promise<string> {
  const stationId = await newStation(scene);
  const modifierId = scene.ids.wellDone;
  await scene.act('routeModifier', { modifierId, stationIds: [stationId] });
  await scene.order(await scene.openCheck(), { modifierIds: [modifierId] });
  await scene.act('routeModifier', { modifierId, stationIds: [] });
  return stationId;
}

const DINNER = { name: 'Dinner', fromMinute: 1_080, toMinute: 1_439 };

const dayparts = (scene: Scene, ...wanted: readonly (typeof DINNER)[]) => [
  ...theRestaurant(scene.state()).dayparts.filter(({ name }) => !wanted.some((one) => one.name === name)),
  ...wanted,
];

async function newRoute(scene: Scene) {
  for (const routeId of scene.state().route.keys()) await scene.act('removeRoute', { routeId });
  await scene.act('setDayparts', { dayparts: dayparts(scene, DINNER) });
  return { routeId: randomUUID(), daypart: DINNER.name, itemId: scene.ids.burger, categoryId: null, stationIds: [scene.ids.grill] };
}

export const STATIONS_EXAMPLES: Pick<Examples<typeof Commands>, Keys> = {
  openStation: async (scene) => {
    const stationId = await newStation(scene);
    await scene.act('closeStation', { stationId, moveTickets: false });
    return { stationId };
  },
  closeStation: async (scene) => ({ stationId: await busyStation(scene), moveTickets: true }),
  addStation: async () => ({ stationId: randomUUID(), name: newName() }),
  changeStation: async (scene) => ({
    stationId: await newStation(scene),
    name: newName(),
    warmAfter: 60,
    reroutesTo: scene.ids.bar,
    parallel: 6,
    language: 'pl',
    pinned: ['Burger'],
  }),
  setRoute: newRoute,
  removeRoute: async (scene) => {
    const route = await newRoute(scene);
    await scene.act('setRoute', route);
    return { routeId: route.routeId };
  },
  routeModifier: async (scene) => {
    await scene.act('routeModifier', { modifierId: scene.ids.rare, stationIds: [] });
    return { modifierId: scene.ids.rare, stationIds: [scene.ids.grill] };
  },
  setDayparts: async (scene) => ({
    dayparts: dayparts(scene, { name: 'Late', fromMinute: 0, toMinute: 1 + ((made += 1) % 300) }),
  }),
};
