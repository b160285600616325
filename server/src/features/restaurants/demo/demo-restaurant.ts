import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { demoId } from './demo-id.ts';

export const DEMO_ID = demoId('restaurant');
export const DEMO_SLUG = 'demo';
export const DEMO_NAME = 'Trattoria Nove';

/** Tax comes on top and has a fraction of a percent, as in New York: both are where mistakes with money hide. */
const DEMO_TAX = { taxRate: 8_875, isTaxIncluded: false } as const;

export const demoRestaurant = (now: number): Restaurant => ({
  id: DEMO_ID,
  slug: DEMO_SLUG,
  name: DEMO_NAME,
  currency: 'USD',
  locale: 'en-US',
  timeZone: whereItIsDinnerTime(now),
  cutoffHour: 4,
  ...DEMO_TAX,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [
    { name: 'Breakfast', fromMinute: 360, toMinute: 660 },
    { name: 'Lunch', fromMinute: 660, toMinute: 960 },
    { name: 'Dinner', fromMinute: 960, toMinute: 240 },
  ],
  unheard: 'alarm',
  isDemo: true,
});

/** Some three hours apart: somewhere it is always dinner time. */
const ZONES = [
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Asia/Dhaka',
  'Africa/Nairobi',
  'Europe/London',
  'America/Sao_Paulo',
  'America/Chicago',
  'America/Anchorage',
];
const DINNER_HOUR = 20;

/** A full house at five in the morning would not be believed, and its service would lie across two business days. */
function whereItIsDinnerTime(now: number): string {
  const hoursOff = (timeZone: string): number => {
    const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now));
    return Math.abs(hour - DINNER_HOUR);
  };
  return ZONES.reduce((best, zone) => (hoursOff(zone) < hoursOff(best) ? zone : best));
}

export const stationIdOf = (key: string): string => demoId(`station:${key}`);

const station = (
  key: string,
  name: string,
  sort: number,
  [warmAfter, dueAfter, lateAfter]: readonly [number, number, number],
  parallel: number,
): Station => ({
  id: stationIdOf(key),
  name,
  sort,
  isFallback: key === 'pantry',
  ...DEFAULT_STATION,
  warmAfter,
  dueAfter,
  lateAfter,
  parallel,
  fullAfter: FULL_AFTER,
});

/** Half an hour of work for all its hands. */
const FULL_AFTER = 1_800;

/** Drinks are late long before a steak is. */
export const DEMO_STATIONS: readonly Station[] = [
  station('grill', 'Grill', 1, [360, 720, 1_020], 4),
  station('pasta', 'Pasta', 2, [300, 600, 900], 4),
  station('pantry', 'Pantry & Fry', 3, [300, 540, 780], 5),
  station('bar', 'Bar', 4, [120, 240, 420], 3),
];
