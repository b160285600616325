import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import type { Section, Table } from '@heard/shared/floor/floor-kinds.ts';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import type { StaffRole } from '@heard/shared/staff/roles.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { idOf } from './fixture-ids.ts';

export const restaurant: Restaurant = {
  id: idOf('restaurant'),
  slug: 'little-radish',
  name: 'The Little Radish',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  cutoffHour: 4,
  taxRate: 8_875,
  isTaxIncluded: false,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [],
  unheard: 'alarm',
  isDemo: true,
};

const person = (name: string, role: StaffRole): Member => ({ id: idOf(name), userId: null, name, role, isActive: true, hasPin: true });
export const members: readonly Member[] = [
  person('Maya Okafor', 'manager'),
  person('Ana Ruiz', 'server'),
  person('Theo Lindqvist', 'server'),
  person('June Park', 'server'),
  person('Sam Bello', 'cashier'),
];

const station = (name: string, sort: number, isFallback = false): Station => ({
  id: idOf(`station ${name}`),
  name,
  sort,
  isFallback,
  ...DEFAULT_STATION,
});
export const stations: readonly Station[] = [
  station('Grill', 1, true),
  station('Garde manger', 2),
  station('Pastry', 3),
  station('Bar', 4),
];

const section = (name: string, sort: number, server: string): Section => ({
  id: idOf(name),
  name,
  sort,
  serverId: idOf(server),
  removedAt: null,
});
export const sections: readonly Section[] = [
  section('Window', 1, 'Ana Ruiz'),
  section('Dining room', 2, 'Theo Lindqvist'),
  section('Booths', 3, 'June Park'),
  section('Bar', 4, 'Sam Bello'),
];

type Place = readonly [name: string, shape: Table['shape'], seats: number, x: number, y: number, width: number, height: number];
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  Window: [
    ['1', 'round', 2, 60, 70, 120, 120],
    ['2', 'round', 2, 270, 70, 120, 120],
    ['3', 'round', 2, 480, 70, 120, 120],
    ['4', 'square', 4, 690, 70, 130, 120],
    ['5', 'square', 4, 900, 70, 130, 120],
    ['6', 'square', 4, 1110, 70, 130, 120],
  ],
  'Dining room': [
    ['10', 'rectangle', 6, 60, 350, 210, 120],
    ['11', 'round', 4, 360, 340, 140, 140],
    ['12', 'round', 4, 590, 340, 140, 140],
    ['14', 'rectangle', 8, 60, 580, 260, 120],
    ['15', 'square', 4, 420, 580, 130, 120],
    ['16', 'square', 4, 640, 580, 130, 120],
  ],
  Booths: [
    ['20', 'booth', 4, 920, 340, 160, 140],
    ['21', 'booth', 4, 1140, 340, 160, 140],
    ['22', 'booth', 6, 920, 580, 160, 120],
    ['23', 'booth', 6, 1140, 580, 160, 120],
  ],
  Bar: [
    ['B1', 'bar', 2, 60, 850, 160, 100],
    ['B2', 'bar', 2, 260, 850, 160, 100],
    ['B3', 'bar', 2, 460, 850, 160, 100],
    ['B4', 'bar', 2, 660, 850, 160, 100],
    ['B5', 'bar', 2, 860, 850, 160, 100],
    ['B6', 'round', 4, 1130, 840, 130, 130],
  ],
};

export const tables: readonly Table[] = Object.entries(PLACES).flatMap(([sectionName, places]) =>
  places.map(([name, shape, seats, x, y, width, height]) => ({
    id: idOf(`table ${name}`),
    sectionId: idOf(sectionName),
    name,
    shape,
    seats,
    x,
    y,
    width,
    height,
    rotation: 0,
    joinedTo: null,
    isDirty: false,
    dirtySince: null,
    removedAt: null,
  })),
);
