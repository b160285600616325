import type { PrepTime } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { prepTimeId } from '@heard/shared/kitchen/prep-times.ts';
import type { Stream } from '../simulate/stream.ts';
import { secondsOf } from './cooks.ts';
import { idFor } from './house-of.ts';

/** What an estimator could learn at best. */
export const truthOf = ({ menu }: Stream): PrepTime[] =>
  menu.flatMap(({ name, category }) =>
    ['Day', 'Evening'].map((daypart) => {
      const where = { itemId: idFor(`dish ${name}`), stationId: idFor(`at ${category}`), daypart };
      const typical = Math.round(secondsOf(name, daypart === 'Evening'));
      return { id: prepTimeId(where), ...where, count: 1_000, typical, spread: Math.round(typical / 8) };
    }),
  );
