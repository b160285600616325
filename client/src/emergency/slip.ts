import { checkTotals, type CheckTotals } from '@heard/shared/orders/check-totals.ts';
import { businessDay } from '@heard/shared/kernel/time.ts';
import type { Item, Tax } from '@heard/shared/menu/menu-kinds.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';

/** What of a house a slip has to know to come to the right total, kept on it as it was. */
export type SlipHouse = Pick<
  Restaurant,
  'name' | 'currency' | 'locale' | 'timeZone' | 'cutoffHour' | 'taxRate' | 'isTaxIncluded' | 'sales'
>;

export interface SlipLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly price: number;
  readonly taxRate: number;
  readonly isTaxIncluded: boolean;
}

export const SLIP_TENDERS = ['cash', 'card'] as const;

export interface Slip {
  /** What the entry of the sale refers to; no other slip of any device has it. */
  readonly number: string;
  readonly at: number;
  readonly table: string;
  readonly covers: number;
  readonly tender: (typeof SLIP_TENDERS)[number];
  readonly tip: number;
  readonly note: string;
  readonly lines: readonly SlipLine[];
  readonly house: SlipHouse;
}

/** Where no menu is known: no tax, no service; whoever enters the slip knows better. */
export const UNKNOWN_HOUSE: SlipHouse = {
  name: '',
  currency: 'EUR',
  locale: 'en',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  cutoffHour: 4,
  taxRate: 0,
  isTaxIncluded: true,
  sales: DEFAULT_SALES,
};

export const blankSlip = (number: string, at: number, house: SlipHouse): Slip => ({
  number,
  at,
  table: '',
  covers: 0,
  tender: 'cash',
  tip: 0,
  note: '',
  lines: [],
  house,
});

/** The same as the house would charge: its rule, on lines that nobody shares or discounts. */
export function slipTotals({ lines, house }: Slip): CheckTotals {
  const pieces = lines.map(({ id, name, quantity, price, taxRate, isTaxIncluded }) => ({
    lineId: id,
    shareId: null,
    name,
    part: 1,
    of: 1,
    gross: quantity * price,
    discounts: [],
    taxRate,
    isTaxIncluded,
  }));
  return checkTotals(pieces, { serviceRate: house.sales.serviceRate, splitCents: 0 }, 0, house);
}

export const slipDay = ({ at, house }: Slip): string => businessDay(at, house.timeZone, house.cutoffHour);

/** The tax of a known item; the house's own for what somebody typed. */
export function taxOf(house: SlipHouse, item: Item | undefined, taxes: readonly Tax[]): Pick<SlipLine, 'taxRate' | 'isTaxIncluded'> {
  const tax = taxes.find(({ id }) => id === item?.taxId);
  return tax ? { taxRate: tax.rate, isTaxIncluded: tax.isIncluded } : { taxRate: house.taxRate, isTaxIncluded: house.isTaxIncluded };
}

export const MOST_OF_A_LINE = 999;

/** One more of what is there already, or a new line. */
export function withLine(slip: Slip, line: SlipLine): Slip {
  const same = slip.lines.find((one) => one.name === line.name && one.price === line.price && one.taxRate === line.taxRate);
  return same ? withQuantity(slip, same.id, same.quantity + line.quantity) : { ...slip, lines: [...slip.lines, line] };
}

/** None of it: the line goes. */
export function withQuantity(slip: Slip, lineId: string, quantity: number): Slip {
  const lines = slip.lines
    .map((line) => (line.id === lineId ? { ...line, quantity: Math.min(quantity, MOST_OF_A_LINE) } : line))
    .filter((line) => line.quantity > 0);
  return { ...slip, lines };
}
