import { DEFAULT_STATION } from '../src/kitchen/default-station.ts';
import type { KindName, Row } from '../src/live/kinds.ts';
import { DEFAULT_SALES } from '../src/restaurants/default-sales.ts';
import { DEFAULT_PACING } from '../src/restaurants/default-pacing.ts';
import type { Restaurant } from '../src/restaurants/restaurants-kinds.ts';
import type { Snapshot } from '../src/live/state.ts';
import { STAFF_ROLES } from '../src/staff/roles.ts';

/** Where each item of the small house is cooked, written down by hand: what the routing rule must come to. */
export const COOKED_AT: Readonly<Record<string, readonly string[]>> = {
  burger: ['grill'],
  fries: ['grill'],
  special: ['grill'],
  platter: ['grill', 'cold'],
  sundae: ['cold'],
  bread: ['grill'],
  pizza: ['grill'],
  'off menu': ['grill'],
  lemonade: ['bar'],
  water: ['bar'],
};
export const ITEMS = Object.keys(COOKED_AT);
export const TABLES = ['1', '2', '3', '4'];

const restaurant: Restaurant = {
  id: 'house',
  slug: 'small',
  name: 'The Small House',
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
};

const station = (id: string, sort: number, isFallback = false): Row<'station'> => ({
  id,
  name: id,
  sort,
  isFallback,
  ...DEFAULT_STATION,
});

const device = (id: string, role: Row<'device'>['role'], stationId: string | null): Row<'device'> => ({
  id,
  name: id,
  role,
  stationId,
  shows: stationId === null ? 'expo' : 'station',
  pairedAt: 0,
  revokedAt: null,
  seenAt: null,
  darkSince: null,
  battery: null,
});

const table = (id: string, sort: number): Row<'table'> => ({
  id,
  sectionId: 'main',
  name: id,
  shape: 'square',
  seats: 4,
  x: 100 + sort * 150,
  y: 100,
  width: 90,
  height: 90,
  rotation: 0,
  joinedTo: null,
  isDirty: false,
  dirtySince: null,
  removedAt: null,
});

const category = (id: string, stationIds: string[]): Row<'category'> => ({ id, name: id, sort: 1, hue: 20, stationIds });

const item = (id: string, categoryId: string, price: number, more: Partial<Row<'item'>> = {}): Row<'item'> => ({
  id,
  categoryId,
  name: id,
  description: '',
  price,
  sort: 1,
  stationIds: [],
  modifierGroupIds: [],
  allergens: [],
  prepSeconds: 300,
  taxId: null,
  isOpen: false,
  isOut: false,
  remaining: null,
  ...more,
});

const modifier = (id: string, groupId: string, price: number, more: Partial<Row<'modifier'>> = {}): Row<'modifier'> => ({
  id,
  groupId,
  name: id,
  price,
  sort: 1,
  isDefault: false,
  isOut: false,
  stationIds: [],
  groupIds: [],
  ...more,
});

/** Everything that stands in the house before the first guest. */
export function furniture(of: Partial<Restaurant>): { readonly [K in KindName]?: readonly Row<K>[] } & Snapshot {
  return {
    restaurant: [{ ...restaurant, ...of }],
    member: STAFF_ROLES.map((role) => ({ id: role, userId: null, name: `The ${role}`, role, isActive: true, hasPin: false })),
    station: [station('grill', 1, true), station('bar', 2), station('cold', 3)],
    device: [
      device('grill screen', 'screen', 'grill'),
      device('bar screen', 'screen', 'bar'),
      device('expo screen', 'screen', null),
      device('till', 'terminal', null),
    ],
    section: [{ id: 'main', name: 'Main room', serverId: 'server', sort: 1, removedAt: null }],
    table: TABLES.map(table),
    category: [category('food', ['grill']), category('drinks', ['bar']), category('bakery', [])],
    modifierGroup: [
      { id: 'doneness', name: 'Doneness', min: 1, max: 1, sort: 1, isHalvable: false },
      { id: 'extras', name: 'Extras', min: 0, max: 2, sort: 2, isHalvable: true },
      { id: 'toppings', name: 'Toppings', min: 0, max: 3, sort: 3, isHalvable: true },
      { id: 'ham', name: 'Ham', min: 1, max: 1, sort: 4, isHalvable: false },
    ],
    modifier: [
      modifier('rare', 'doneness', 0, { isDefault: true }),
      modifier('well done', 'doneness', 50),
      modifier('cheese', 'extras', 120),
      modifier('no bun', 'extras', -100),
      modifier('truffle', 'extras', 900, { isOut: true }),
      modifier('mushrooms', 'toppings', 151),
      modifier('with ham', 'toppings', 200, { groupIds: ['ham'] }),
      modifier('cooked', 'ham', 0, { isDefault: true, groupIds: ['toppings'] }),
      modifier('raw', 'ham', 100),
    ],
    item: [
      item('burger', 'food', 1_450, { modifierGroupIds: ['doneness', 'extras'] }),
      item('fries', 'food', 395),
      item('special', 'food', 2_200, { remaining: 10 }),
      item('platter', 'food', 3_333, { stationIds: ['grill', 'cold'] }),
      item('sundae', 'bakery', 701, { stationIds: ['cold'] }),
      item('bread', 'bakery', 250),
      item('pizza', 'food', 1_250, { modifierGroupIds: ['toppings'], prepSeconds: 480 }),
      item('off menu', 'food', 0, { isOpen: true }),
      item('lemonade', 'drinks', 420),
      item('water', 'drinks', 0),
    ],
  };
}
