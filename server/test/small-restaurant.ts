import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import { add, type Change } from '@heard/shared/live/event.ts';
import { happened, type Outcome } from '@heard/shared/live/rule.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import { STAFF_ROLES, type StaffRole } from '@heard/shared/staff/roles.ts';

/** The ids of a small restaurant; the same name always gives the same ones. */
export const idsOf = (restaurant: string) => {
  const id = (thing: string): string => derivedId(restaurant, thing);
  return {
    restaurant: id('restaurant'),
    member: (role: StaffRole) => id(`member ${role}`),
    user: (role: StaffRole) => id(`user ${role}`),
    session: (role: StaffRole) => id(`session ${role}`),
    screen: id('screen'),
    terminal: id('terminal'),
    grill: id('grill'),
    bar: id('bar'),
    section: id('section'),
    table: (name: string) => id(`table ${name}`),
    food: id('food'),
    drinks: id('drinks'),
    burger: id('burger'),
    lemonade: id('lemonade'),
    water: id('water'),
    special: id('special'),
    doneness: id('doneness'),
    rare: id('rare'),
    wellDone: id('well done'),
  };
};
export type Ids = ReturnType<typeof idsOf>;

const PAIRED_AT = 1_700_000_000_000;

function people(of: Ids): Change[] {
  return STAFF_ROLES.map((role) =>
    add('member', { id: of.member(role), userId: of.user(role), name: `The ${role}`, role, isActive: true, hasPin: false }),
  );
}

function kitchen(of: Ids): Change[] {
  const device = { pairedAt: PAIRED_AT, revokedAt: null, seenAt: null, darkSince: null, battery: null };
  return [
    add('station', { id: of.grill, name: 'Grill', sort: 1, isFallback: true, ...DEFAULT_STATION }),
    add('station', { id: of.bar, name: 'Bar', sort: 2, isFallback: false, ...DEFAULT_STATION }),
    add('device', { id: of.screen, name: 'Grill screen', role: 'screen', shows: 'station', stationId: of.grill, ...device }),
    add('device', { id: of.terminal, name: 'Till', role: 'terminal', shows: 'expo', stationId: null, ...device }),
  ];
}

function floor(of: Ids): Change[] {
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
  return [
    add('section', { id: of.section, name: 'Main room', serverId: of.member('server'), sort: 1, removedAt: null }),
    ...['1', '2', '3', '4'].map((name, at) =>
      add('table', { id: of.table(name), sectionId: of.section, name, ...table, x: 100 + at * 150, y: 100 }),
    ),
  ];
}

function menu(of: Ids): Change[] {
  const item = {
    description: '',
    stationIds: [],
    allergens: [],
    prepSeconds: 300,
    taxId: null,
    isOpen: false,
    isOut: false,
    remaining: null,
  };
  const modifier = { groupId: of.doneness, isDefault: false, stationIds: [], groupIds: [], isOut: false };
  return [
    add('category', { id: of.food, name: 'Food', sort: 1, hue: 20, stationIds: [of.grill] }),
    add('category', { id: of.drinks, name: 'Drinks', sort: 2, hue: 200, stationIds: [of.bar] }),
    add('modifierGroup', { id: of.doneness, name: 'Doneness', min: 1, max: 1, sort: 1, isHalvable: false }),
    add('modifier', { id: of.rare, name: 'Rare', price: 0, sort: 1, ...modifier }),
    add('modifier', { id: of.wellDone, name: 'Well done', price: 50, sort: 2, ...modifier }),
    add('item', { id: of.burger, categoryId: of.food, name: 'Burger', price: 1_450, sort: 1, ...item, modifierGroupIds: [of.doneness] }),
    add('item', {
      id: of.special,
      categoryId: of.food,
      name: 'Special',
      price: 2_200,
      sort: 2,
      ...item,
      modifierGroupIds: [],
      remaining: 10,
    }),
    add('item', { id: of.water, categoryId: of.drinks, name: 'Tap water', price: 0, sort: 2, ...item, modifierGroupIds: [] }),
    add('item', { id: of.lemonade, categoryId: of.drinks, name: 'Lemonade', price: 420, sort: 1, ...item, modifierGroupIds: [] }),
  ];
}

/** Everything of the restaurant but its own row, as one event. */
export const furnish = (of: Ids) => (): Outcome<Record<string, never>> =>
  happened({ type: 'restaurant.furnished', changes: [...people(of), ...kitchen(of), ...floor(of), ...menu(of)] });

export const restaurantRow = (of: Ids, slug: string) => ({
  id: of.restaurant,
  slug,
  name: `House ${slug}`,
  currency: 'EUR',
  locale: 'en-IE',
  timeZone: 'Europe/Dublin',
  cutoffHour: 4,
  taxRate: 9_000,
  isTaxIncluded: true,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [],
  unheard: 'alarm',
  isDemo: false,
});
