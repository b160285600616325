import { DAY } from '@heard/shared/kernel/time.ts';
import { generateEvening } from '../simulate/generated-evening.ts';
import { hasServiceData, ServiceData } from '../simulate/service-data.ts';
import type { Stream } from '../simulate/stream.ts';

const FIRST = Date.UTC(2023, 0, 1);
const DAYS = 90;
const ORDERS_A_DAY = 60;

/** Three months of the data set, where it lies beside the repository; null where it does not. */
export function realDays(): Stream[] | null {
  if (!hasServiceData()) return null;
  const data = ServiceData.read();
  return Array.from({ length: DAYS }, (_, day) => data.day(new Date(FIRST + day * DAY).toISOString().slice(0, 10)));
}

/** As many evenings that are made up; one menu, the same for the same seed. */
export function madeUpDays(count: number): Stream[] {
  const { menu } = generateEvening({ seed: 1, orders: 1 });
  return Array.from({ length: count }, (_, day) => ({ ...generateEvening({ seed: day + 1, orders: ORDERS_A_DAY }), menu }));
}
