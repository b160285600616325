import { derivedId } from '../kernel/ids.ts';
import { shareOf } from '../kernel/money.ts';
import { localMoment, type LocalMoment } from '../kernel/local-moment.ts';
import { add, type Change } from '../live/event.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Item, Promotion } from '../menu/menu-kinds.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import type { Check, Discount, Line } from './orders-kinds.ts';
import { byId, grossOf, netOf, pieceOfLine } from './pieces.ts';

/** The promotion under which an item is sold at this moment of the restaurant's own clock: the one that takes most off. */
export function promotionFor(state: State, { now }: Pick<Context, 'now'>, item: Pick<Item, 'id' | 'categoryId'>): Promotion | undefined {
  let best: Promotion | undefined;
  for (const promotion of state.promotion.values()) {
    if (!promotion.isActive || !isFor(promotion, item)) continue;
    if (!isOn(promotion, localMoment(now, theRestaurant(state).timeZone))) continue;
    if (!best || promotion.percent > best.percent || (promotion.percent === best.percent && byId(promotion, best) < 0)) best = promotion;
  }
  return best;
}

const isFor = ({ itemIds, categoryIds }: Promotion, item: Pick<Item, 'id' | 'categoryId'>): boolean =>
  itemIds.length + categoryIds.length === 0 || itemIds.includes(item.id) || categoryIds.includes(item.categoryId);

/** Hours that run past midnight belong to the weekday on which they began. */
function isOn({ weekdays, fromMinute, toMinute }: Promotion, { weekday, minute }: LocalMoment): boolean {
  const isDay = (day: number): boolean => weekdays.length === 0 || weekdays.includes(day);
  if (fromMinute < toMinute) return isDay(weekday) && minute >= fromMinute && minute < toMinute;
  return (isDay(weekday) && minute >= fromMinute) || (isDay((weekday + 6) % 7) && minute < toMinute);
}

export interface Discounted {
  readonly lines: readonly Line[];
  /** The reasons that were not known before. */
  readonly changes: readonly Change[];
}

/** What new lines of a check cost less from the start: by a promotion first, then by what stands for the check. */
export function discountNewLines(state: State, context: Context, check: Check, lines: readonly Line[]): Discounted {
  const changes: Change[] = [];
  const promoted = lines.map((line) => {
    const item = state.item.get(line.itemId);
    const promotion = item && promotionFor(state, context, item);
    const amount = promotion ? shareOf(grossOf(line), promotion.percent) : 0;
    if (!promotion || amount === 0) return line;
    const discount = promotionDiscount(check, promotion, context.now);
    const isKnown = state.discount.has(discount.id) || changes.some(({ id }) => id === discount.id);
    if (!isKnown) changes.push(add('discount', discount));
    return { ...line, discounts: [{ discountId: discount.id, name: discount.name, amount }] };
  });
  const standing = [...state.discount.values()]
    .filter(({ checkId, isStanding }) => checkId === check.id && isStanding)
    .sort((one, other) => one.givenAt - other.givenAt || byId(one, other));
  return { lines: promoted.map((line) => standing.reduce(withStanding, line)), changes };
}

function withStanding(line: Line, { id: discountId, name, percent }: Discount): Line {
  const amount = shareOf(netOf(pieceOfLine(line, [])), percent ?? 0);
  return amount === 0 ? line : { ...line, discounts: [...line.discounts, { discountId, name, amount }] };
}

const promotionDiscount = (check: Check, { id, name, percent }: Promotion, now: number): Discount => ({
  id: derivedId(check.id, `promotion:${id}`),
  checkId: check.id,
  kind: 'promotion',
  name,
  percent,
  amount: null,
  isStanding: false,
  reason: '',
  givenBy: null,
  approvedBy: null,
  givenAt: now,
});
