import { shareOf, taxInside, type Cents } from '../kernel/money.ts';
import type { State } from '../live/state.ts';
import { paidOn } from '../payments/payments-of.ts';
import type { Restaurant } from '../restaurants/restaurants-kinds.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import type { Check } from './orders-kinds.ts';
import { discountOf, netOf, piecesOf, type Piece } from './pieces.ts';

export interface TaxLine {
  /** In 1/1000 of a percent. */
  readonly rate: number;
  readonly isIncluded: boolean;
  readonly tax: Cents;
}

export interface CheckTotals {
  /** Sum of the pieces as the menu prints them, before discounts. */
  readonly subtotal: Cents;
  readonly discount: Cents;
  /** Service charge and gratuity. */
  readonly service: Cents;
  /** Tax on top, and the tax that prices include. */
  readonly tax: Cents;
  readonly taxes: readonly TaxLine[];
  /** Odd cents of a split (decision 0012). */
  readonly odd: Cents;
  /** What the guests owe altogether, tips aside. */
  readonly total: Cents;
  readonly paid: Cents;
  readonly due: Cents;
}

type House = Pick<Restaurant, 'taxRate' | 'isTaxIncluded' | 'sales'>;

/** What a check comes to as things stand. */
export function totalsOf(state: State, checkId: string): CheckTotals {
  const check = state.check.get(checkId);
  const charges = { serviceRate: check?.serviceRate ?? 0, splitCents: check?.splitCents ?? 0 };
  return checkTotals(piecesOf(state, checkId), charges, paidOn(state, checkId), theRestaurant(state));
}

/** Tax is worked out once per rate on the whole check, not per line, so that rounding happens once. */
export function checkTotals(
  pieces: readonly Piece[],
  { serviceRate, splitCents }: Pick<Check, 'serviceRate' | 'splitCents'>,
  paid: Cents,
  house: House,
): CheckTotals {
  const subtotal = sum(pieces.map((piece) => piece.gross));
  const discount = sum(pieces.map(discountOf));
  const net = subtotal - discount;
  const service = shareOf(net, serviceRate);
  const taxes = taxesOn(pieces, house.sales.isServiceTaxed ? service : 0, house);
  const onTop = sum(taxes.filter((each) => !each.isIncluded).map((each) => each.tax));
  const charged = net + service + onTop;
  // Nothing left to pay for leaves no odd cents to pay either, and the house never owes any.
  const odd = net === 0 ? 0 : Math.max(splitCents, -charged);
  const total = charged + odd;
  return { subtotal, discount, service, tax: sum(taxes.map((each) => each.tax)), taxes, odd, total, paid, due: total - paid };
}

function taxesOn(pieces: readonly Piece[], taxedService: Cents, house: House): TaxLine[] {
  const bases = new Map<string, { rate: number; isIncluded: boolean; base: Cents }>();
  const count = (rate: number, isIncluded: boolean, base: Cents): void => {
    const key = `${rate} ${isIncluded}`;
    bases.set(key, { rate, isIncluded, base: (bases.get(key)?.base ?? 0) + base });
  };
  for (const piece of pieces) count(piece.taxRate, piece.isTaxIncluded, netOf(piece));
  if (taxedService !== 0) count(house.taxRate, false, taxedService);
  return [...bases.values()].map(({ rate, isIncluded, base }) => ({
    rate,
    isIncluded,
    tax: isIncluded ? taxInside(base, rate) : shareOf(base, rate),
  }));
}

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((all, amount) => all + amount, 0);
