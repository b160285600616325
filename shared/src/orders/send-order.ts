import { Conflict, found, must } from '../kernel/errors.ts';
import { add, set, type Change, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { chooseModifiers } from '../menu/choose-modifiers.ts';
import type { Item } from '../menu/menu-kinds.ts';
import { takePortions } from '../menu/portions.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { fireLines } from './fire-lines.ts';
import type { Line } from './orders-kinds.ts';
import { mustBeOpen } from './open-check.ts';

export interface LineDraft {
  readonly lineId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly seat: number;
  readonly course: number;
  readonly note: string;
  readonly modifierIds: readonly string[];
  /** Sent, not to be cooked yet. */
  readonly isHeld: boolean;
}

export interface OrderDraft {
  readonly checkId: string;
  readonly orderId: string;
  readonly lines: readonly LineDraft[];
}

/** One submission onto an open check: prices and availability are the menu's of this moment; what is not held is fired. */
export function sendOrder(state: State, context: Context, draft: OrderDraft): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, draft.checkId);
  if (state.order.has(draft.orderId)) throw new Conflict('order/known', 'This order was already sent.');
  must(draft.lines.length > 0, 'order/empty', 'There is nothing on this order yet.');
  must(new Set(draft.lines.map((line) => line.lineId)).size === draft.lines.length, 'line/repeated', 'Two lines bear the same id.');
  const lines = draft.lines.map((line) => newLine(state, context, draft, line));
  const order = { id: draft.orderId, checkId: check.id, sentBy: context.who.memberId, deviceId: context.who.deviceId, sentAt: context.now };
  const sent: Change[] = [add('order', order), ...lines.map((line) => add('line', line)), ...takePortions(state, draft.lines)];
  if (check.droppedAt !== null) sent.push(set('check', check.id, { droppedAt: null }));
  const events: Happening[] = [{ type: 'order.sent', changes: sent }];
  const toFire = lines.filter((_, at) => !draft.lines[at]!.isHeld);
  if (toFire.length > 0) events.push({ type: 'lines.fired', changes: fireLines(state, context, check, toFire) });
  return happened(...events);
}

function newLine(state: State, context: Context, draft: OrderDraft, line: LineDraft): Line {
  if (state.line.has(line.lineId)) throw new Conflict('line/known', 'This line was already sent.');
  const item = found<Item>(state.item.get(line.itemId), 'item');
  const modifiers = chooseModifiers(state, item, line.modifierIds);
  const unitPrice = item.price + modifiers.reduce((sum, modifier) => sum + modifier.price, 0);
  must(unitPrice >= 0, 'line/below-zero', `${item.name} would cost less than nothing.`);
  const tax = (item.taxId !== null && state.tax.get(item.taxId)) || houseTax(state);
  return {
    id: line.lineId,
    checkId: draft.checkId,
    orderId: draft.orderId,
    itemId: item.id,
    name: item.name,
    quantity: line.quantity,
    seat: line.seat,
    course: line.course,
    note: line.note,
    unitPrice,
    modifiers,
    taxRate: tax.rate,
    isTaxIncluded: tax.isIncluded,
    discounts: [],
    allergies: [],
    fireAt: null,
    status: 'held',
    sentAt: context.now,
    firedAt: null,
    readyAt: null,
    servedAt: null,
    voidedAt: null,
  };
}

/** What an item without a tax of its own is taxed at. */
function houseTax(state: State): { readonly rate: number; readonly isIncluded: boolean } {
  const { taxRate, isTaxIncluded } = theRestaurant(state);
  return { rate: taxRate, isIncluded: isTaxIncluded };
}
