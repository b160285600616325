import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';

export const RESTAURANT = 'restaurant-1';
export const NOW = Date.parse('2026-03-06T19:42:00Z');

export const ana: Actor = { restaurantId: RESTAURANT, memberId: 'ana', deviceId: null, role: 'server' };
export const ben: Actor = { restaurantId: RESTAURANT, memberId: 'ben', deviceId: null, role: 'server' };
export const max: Actor = { restaurantId: RESTAURANT, memberId: 'max', deviceId: null, role: 'manager' };

const member = (id: string, role: 'server' | 'manager') => ({ id, userId: null, name: id, role, isActive: true, hasPin: true });
const table = (id: string, x: number) =>
  ({
    id,
    sectionId: 'room',
    name: id,
    shape: 'square',
    seats: 4,
    x,
    y: 0,
    width: 80,
    height: 80,
    rotation: 0,
    joinedTo: null,
    isDirty: false,
    dirtySince: null,
    removedAt: null,
  }) as const;
const item = (id: string) => ({
  id,
  categoryId: 'mains',
  name: id,
  description: '',
  price: 1_250,
  sort: 0,
  stationIds: [],
  modifierGroupIds: [],
  allergens: [],
  prepSeconds: 300,
  taxId: null,
  isOpen: false,
  isOut: false,
  remaining: null,
});

/** Two tables, two dishes, one station, three people. */
export const smallHouse = (): Snapshot => ({
  restaurant: [
    {
      id: RESTAURANT,
      slug: 'small',
      name: 'Small',
      currency: 'EUR',
      locale: 'en',
      timeZone: 'UTC',
      cutoffHour: 4,
      taxRate: 10_000,
      isTaxIncluded: true,
      pacing: DEFAULT_PACING,
      sales: DEFAULT_SALES,
      dayparts: [],
      unheard: 'alarm',
      isDemo: false,
    },
  ],
  member: [member('ana', 'server'), member('ben', 'server'), member('max', 'manager')],
  station: [{ id: 'grill', name: 'Grill', sort: 0, isFallback: true, ...DEFAULT_STATION }],
  section: [{ id: 'room', name: 'Room', serverId: null, sort: 0, removedAt: null }],
  table: [table('T1', 0), table('T2', 100)],
  category: [{ id: 'mains', name: 'Mains', sort: 0, hue: 20, stationIds: [] }],
  item: [item('steak'), item('burger')],
});

export const tab = (checkId: string) => ({ checkId, tableId: null, name: `Tab ${checkId}`, covers: 2 });
export const orderOf = (checkId: string, orderId: string, itemId = 'steak', note = '') => ({
  checkId,
  orderId,
  lines: [{ lineId: `${orderId}-line`, itemId, quantity: 1, seat: 0, course: 1, note, modifierIds: [], isHeld: false }],
});
