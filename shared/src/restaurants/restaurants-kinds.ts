import { bool, id, int, object, text } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

/** Minutes after which a table in this phase wants attention (MISSION F1 defaults: 15, 30, 60, 15). */
export const pacing = { toOrder: int(1, 600), toServe: int(1, 600), toCheck: int(1, 600), toClean: int(1, 600) };

/** The restaurant itself; its row's id is the restaurant's id. */
export const restaurantKind = kind('restaurants', {
  id: id(),
  slug: text({ max: 40, pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/ }),
  name: text({ max: 80 }),
  currency: text({ min: 3, max: 3, pattern: /^[A-Z]{3}$/ }),
  locale: text({ max: 20 }),
  timeZone: text({ max: 60 }),
  cutoffHour: int(0, 23),
  /** In 1/1000 of a percent: 20 % is 20000. */
  taxRate: int(0, 100_000),
  isTaxIncluded: bool(),
  pacing: object(pacing),
  isDemo: bool(),
});
export type Restaurant = RowOf<typeof restaurantKind>;
