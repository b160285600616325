import { roundTo, type Cents } from '../kernel/money.ts';
import type { Restaurant } from '../restaurants/restaurants-kinds.ts';
import { checkTotals, type CheckTotals } from './check-totals.ts';
import { serviceRateFor } from './open-check.ts';

export interface ExampleCheck extends CheckTotals {
  readonly covers: number;
  /** What is asked for in coins. */
  readonly cash: Cents;
}

/** What a check of one price for so many guests would come to in such a house. */
export function exampleCheck(
  house: Pick<Restaurant, 'taxRate' | 'isTaxIncluded' | 'sales'>,
  { gross, covers }: { readonly gross: Cents; readonly covers: number },
): ExampleCheck {
  const { taxRate, isTaxIncluded, sales } = house;
  const piece = { lineId: '', shareId: null, name: '', part: 1, of: 1, gross, discounts: [], taxRate, isTaxIncluded };
  const totals = checkTotals([piece], { serviceRate: serviceRateFor(house, covers), splitCents: 0 }, 0, house);
  return { ...totals, covers, cash: roundTo(totals.total, sales.cashStep) };
}
