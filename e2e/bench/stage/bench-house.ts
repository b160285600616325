import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import { add, type Change } from '@heard/shared/live/event.ts';
import { happened, type Outcome } from '@heard/shared/live/rule.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';

/**
 * A house of a usual size: five stations, forty tables with an open check each, forty dishes. Only the restaurant's own id differs
 * from one to the next (rows are keyed by restaurant and id), and it can be written down in SQL, so that pgbench can pick one.
 */
export const STATIONS = ['grill', 'fryer', 'cold', 'sweets', 'bar'] as const;
export type Station = (typeof STATIONS)[number];
export const TABLES = 40;
const DISHES_PER_STATION = 8;

const id = (thing: string): string => derivedId('bench', thing);
export const houseId = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
export const stationId = (station: Station): string => id(`station ${station}`);
export const dishId = (station: Station, number: number): string => id(`dish ${station} ${number}`);
export const tableId = (number: number): string => id(`table ${number}`);
export const checkId = (number: number): string => id(`check ${number}`);
export const deviceId = (number: number): string => id(`device ${number}`);
export const memberId = (role: 'owner' | 'server'): string => id(`member ${role}`);
export const userId = (role: 'owner' | 'server'): string => id(`user ${role}`);
export const sessionId = (role: 'owner' | 'server'): string => id(`session ${role}`);

/** Which station the screen with this number shows. */
export type ScreenPlan = readonly Station[];

export const restaurantRow = (number: number) => ({
  id: houseId(number),
  slug: `house-${number}`,
  name: `House ${number}`,
  currency: 'EUR',
  locale: 'en-IE',
  timeZone: 'Europe/Dublin',
  cutoffHour: 4,
  taxRate: 9_000,
  isTaxIncluded: true,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [],
  unheard: 'alarm' as const,
  isDemo: false,
});

/** Everything but the restaurant's own row, as one event. */
export const furnish = (screens: ScreenPlan, today: string, now: number) => (): Outcome<Record<string, never>> =>
  happened({
    type: 'restaurant.furnished',
    changes: [...people(), ...STATIONS.flatMap(kitchen), ...screens.map(screen), ...floor(), ...checks(today, now)],
  });

export const people = (): Change[] =>
  (['owner', 'server'] as const).map((role) =>
    add('member', { id: memberId(role), userId: userId(role), name: `The ${role}`, role, isActive: true, hasPin: false }),
  );

function kitchen(name: Station, sort: number): Change[] {
  const categoryId = id(`category ${name}`);
  const dish = {
    categoryId,
    description: '',
    stationIds: [],
    modifierGroupIds: [],
    allergens: [],
    prepSeconds: 300,
    taxId: null,
    isOpen: false,
    isOut: false,
  };
  return [
    add('station', { id: stationId(name), name, sort, isFallback: sort === 0, ...DEFAULT_STATION }),
    add('category', { id: categoryId, name, sort, hue: sort * 60, stationIds: [stationId(name)] }),
    ...Array.from({ length: DISHES_PER_STATION }, (_, number) =>
      add('item', {
        id: dishId(name, number),
        name: `Dish ${number} from the ${name}`,
        price: 900 + number * 50,
        sort: number,
        remaining: null,
        ...dish,
      }),
    ),
  ];
}

const screen = (station: Station, number: number): Change =>
  add('device', {
    id: deviceId(number),
    name: `Screen ${number}`,
    role: 'screen',
    stationId: stationId(station),
    shows: 'station',
    pairedAt: 1_700_000_000_000,
    revokedAt: null,
    seenAt: null,
    darkSince: null,
    battery: null,
  });

export function floor(): Change[] {
  const table = {
    shape: 'square',
    seats: 4,
    width: 90,
    height: 90,
    rotation: 0,
    joinedTo: null,
    isDirty: false,
    dirtySince: null,
    removedAt: null,
  } as const;
  const sectionId = id('section');
  return [
    add('section', { id: sectionId, name: 'Main room', serverId: memberId('server'), sort: 1, removedAt: null }),
    ...Array.from({ length: TABLES }, (_, number) =>
      add('table', { id: tableId(number), sectionId, name: `${number + 1}`, ...table, x: (number % 8) * 150, y: (number >> 3) * 150 }),
    ),
  ];
}

function checks(businessDay: string, openedAt: number): Change[] {
  const check = {
    businessDay,
    partyId: null,
    name: '',
    status: 'open',
    covers: 2,
    droppedAt: null,
    closedAt: null,
    total: null,
    discount: null,
    service: null,
    serviceRate: 0,
    splitCents: 0,
    mergedInto: null,
    recalledOn: null,
  } as const;
  return Array.from({ length: TABLES }, (_, number) =>
    add('check', {
      id: checkId(number),
      number: number + 1,
      tableId: tableId(number),
      serverId: memberId('server'),
      openedAt,
      tax: null,
      ...check,
    }),
  );
}

/** Two dishes of one station: one order, two lines, one ticket. */
export const twoDishes = (station: Station, lineIds: readonly [string, string]): LineDraft[] =>
  lineIds.map((lineId, at) => ({
    lineId,
    itemId: dishId(station, at),
    quantity: 1 + at,
    seat: at,
    course: 1,
    note: at === 0 ? 'no salt' : '',
    modifierIds: [],
    isHeld: false,
  }));
