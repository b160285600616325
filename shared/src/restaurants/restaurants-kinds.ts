import { bool, id, int, list, object, oneOf, text } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

/** Minutes after which a table in this phase wants attention (MISSION F1 defaults: 15, 30, 60, 15, 10). */
export const pacing = { toOrder: int(1, 600), toServe: int(1, 600), toCheck: int(1, 600), toLeave: int(1, 600), toClean: int(1, 600) };

/** Rates in 1/1000 of a percent. */
export const sales = {
  /** Put on every check when it is opened. */
  serviceRate: int(0, 100_000),
  /** On top of it for large parties: from so many covers; 0 is never. */
  gratuityRate: int(0, 100_000),
  gratuityFrom: int(0, 500),
  /** At the restaurant's own tax rate, on top. */
  isServiceTaxed: bool(),
  /** A discount of more than this part of what it is given on wants a manager. */
  discountLimit: int(0, 100_000),
  /** The smallest coin in minor units (5 where cents are not paid out): what cash is rounded to. */
  cashStep: int(1, 10_000),
};

/** A part of the day by the clock on the wall; one that ends before it begins runs past midnight. */
export const daypart = { name: text({ max: 40 }), fromMinute: int(0, 1_439), toMinute: int(0, 1_439) };

/** alarm: somebody walks over. reroute: it hangs at another station as well. */
export const UNHEARD_WAYS = ['alarm', 'reroute'] as const;

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
  sales: object(sales),
  dayparts: list(object(daypart), 12),
  /** What is done about a ticket that nobody has heard, besides the alarm. */
  unheard: oneOf(UNHEARD_WAYS),
  isDemo: bool(),
});
export type Restaurant = RowOf<typeof restaurantKind>;
