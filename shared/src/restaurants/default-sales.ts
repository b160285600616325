import type { Restaurant } from './restaurants-kinds.ts';

/** A house that was told nothing: no service charge, discounts of up to 15 % without a manager, cash to the last coin. */
export const DEFAULT_SALES: Restaurant['sales'] = {
  serviceRate: 0,
  gratuityRate: 0,
  gratuityFrom: 0,
  isServiceTaxed: false,
  discountLimit: 15_000,
  cashStep: 1,
};
