import { DEFAULT_PACING, type Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { demoId } from './demo-id.ts';

/** Tax comes on top and has a fraction of a percent, as in New York: both are where mistakes with money hide. */
export const DEMO_RESTAURANT: Restaurant = {
  id: demoId('restaurant'),
  slug: 'demo',
  name: 'Trattoria Nove',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  cutoffHour: 4,
  taxRate: 8_875,
  isTaxIncluded: false,
  pacing: DEFAULT_PACING,
  isDemo: true,
};

export const stationIdOf = (key: string): string => demoId(`station:${key}`);

const station = (
  key: string,
  name: string,
  sort: number,
  [warmAfter, dueAfter, lateAfter]: readonly [number, number, number],
): Station => ({
  id: stationIdOf(key),
  name,
  sort,
  isFallback: key === 'pantry',
  warmAfter,
  dueAfter,
  lateAfter,
});

/** Drinks are late long before a steak is. */
export const DEMO_STATIONS: readonly Station[] = [
  station('grill', 'Grill', 1, [360, 720, 1_020]),
  station('pasta', 'Pasta', 2, [300, 600, 900]),
  station('pantry', 'Pantry & Fry', 3, [300, 540, 780]),
  station('bar', 'Bar', 4, [120, 240, 420]),
];
