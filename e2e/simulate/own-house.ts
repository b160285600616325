import { derivedId } from '@heard/shared/kernel/ids.ts';
import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import { add, type Change } from '@heard/shared/live/event.ts';
import { happened } from '@heard/shared/live/rule.ts';
import { floor, houseId, people } from '../bench/stage/bench-house.ts';
import { benchTokens } from '../bench/stage/bench-tokens.ts';
import { foundHouses } from '../bench/stage/found-houses.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { openStage } from '../bench/stage/stage.ts';
import type { Front } from './front.ts';
import { categoriesOf, type Dish } from './stream.ts';

const HOUSE = 1;
const id = (thing: string): string => derivedId('simulated', thing);

/** A server and a database of its own, with one house: a station for each category of the menu, prices to the cent. */
export async function openOwnHouse(menu: readonly Dish[]): Promise<Front> {
  const stage = await openStage();
  try {
    const database = await stage.openDatabase('simulated');
    const rule = () => happened({ type: 'restaurant.furnished', changes: [...people(), ...floor(), ...kitchenOf(menu)] });
    await foundHouses(database, { numbers: [HOUSE], rule });
    const server = await startServer({ env: onDatabase(database) });
    const tokens = benchTokens(database.secret);
    return {
      url: server.url,
      restaurantId: houseId(HOUSE),
      waiterToken: await tokens.person('server'),
      ownerToken: await tokens.person('owner'),
      stations: categoriesOf(menu).map((name) => ({ id: id(`station ${name}`), name })),
      dish: (name) => ({ itemId: id(`dish ${name}`), modifierIds: [] }),
      hasMenuOfStream: true,
      async close() {
        await server.stop();
        await stage.close();
      },
    };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

function kitchenOf(menu: readonly Dish[]): Change[] {
  const kitchens = categoriesOf(menu).flatMap((name, sort) => [
    add('station', { id: id(`station ${name}`), name, sort, isFallback: sort === 0, ...DEFAULT_STATION }),
    add('category', { id: id(`category ${name}`), name, sort, hue: sort * 60, stationIds: [id(`station ${name}`)] }),
  ]);
  const dish = {
    description: '',
    stationIds: [],
    modifierGroupIds: [],
    allergens: [],
    prepSeconds: 300,
    taxId: null,
    isOpen: false,
    isOut: false,
    remaining: null,
  };
  const items = menu.map(({ name, category, price }, sort) =>
    add('item', { id: id(`dish ${name}`), categoryId: id(`category ${category}`), name, price, sort, ...dish }),
  );
  return [...kitchens, ...items];
}
