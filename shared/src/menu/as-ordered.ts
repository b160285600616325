import { isApproved } from '../approvals/must-be-approved.ts';
import { found, must } from '../kernel/errors.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Line } from '../orders/orders-kinds.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { chooseModifiers, type Half } from './choose-modifiers.ts';
import type { Item } from './menu-kinds.ts';

/** Name and price of an item that no menu prices. */
export interface OpenPrice {
  readonly name: string;
  readonly price: number;
}

export interface WantedItem {
  readonly itemId: string;
  readonly modifierIds: readonly string[];
  readonly halves?: Half[];
  readonly open?: OpenPrice;
}

/** What somebody types by hand, in minor units: more is a slip of the thumb. */
export const OPEN_PRICE = { least: 1, most: 10_000_000 } as const;

type AsOrdered = Pick<Line, 'itemId' | 'name' | 'unitPrice' | 'modifiers' | 'taxRate' | 'isTaxIncluded'>;

/** An item as the menu has it at this moment and as it is wanted: what it is called, what one of it costs and how that is taxed. */
export function asOrdered(state: State, context: Context, wanted: WantedItem): AsOrdered {
  const item = found<Item>(state.item.get(wanted.itemId), 'item');
  const { name, price } = openOrMenu(context, item, wanted.open);
  const modifiers = chooseModifiers(state, item, wanted.modifierIds, wanted.halves);
  const unitPrice = price + modifiers.reduce((sum, modifier) => sum + modifier.price, 0);
  must(unitPrice >= 0, 'line/below-zero', `${name} would cost less than nothing.`);
  const tax = (item.taxId !== null && state.tax.get(item.taxId)) || houseTax(state);
  return { itemId: item.id, name, unitPrice, modifiers, taxRate: tax.rate, isTaxIncluded: tax.isIncluded };
}

function openOrMenu(context: Context, item: Item, open: OpenPrice | undefined): OpenPrice {
  const about = { itemId: item.id };
  if (!item.isOpen) {
    must(open === undefined, 'item/not-open', `${item.name} has a price of its own.`, about);
    return item;
  }
  must(open !== undefined && open.name.trim() !== '', 'item/no-price', `Say what ${item.name} is and what it costs.`, about);
  must(
    isApproved(context, 'orders.open-item'),
    'item/open-not-yours',
    `${item.name} has no price on the menu; a manager gives it one.`,
    about,
  );
  const isInBounds = Number.isInteger(open.price) && open.price >= OPEN_PRICE.least && open.price <= OPEN_PRICE.most;
  must(isInBounds, 'item/price-out-of-bounds', `${open.name} cannot cost that.`, about);
  return { name: open.name.trim(), price: open.price };
}

/** What an item without a tax of its own is taxed at. */
function houseTax(state: State): { readonly rate: number; readonly isIncluded: boolean } {
  const { taxRate, isTaxIncluded } = theRestaurant(state);
  return { rate: taxRate, isIncluded: isTaxIncluded };
}
