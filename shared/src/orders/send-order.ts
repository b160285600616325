import { allergiesAt } from '../allergies/allergies-at.ts';
import { Conflict, must } from '../kernel/errors.ts';
import { add, set, type Change, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { asOrdered, type WantedItem } from '../menu/as-ordered.ts';
import { takePortions } from '../menu/portions.ts';
import { fireLines } from './fire-lines.ts';
import { mustBeSoon } from './fire-time.ts';
import { withLaterCourses } from './later-courses.ts';
import type { Check, Line } from './orders-kinds.ts';
import { mustBeOpen } from './open-check.ts';
import { discountNewLines } from './promotions.ts';
import { mustHaveRoom } from '../kitchen/throttle.ts';
import { mustBePromised } from './promised-price.ts';

export interface LineDraft extends WantedItem {
  readonly lineId: string;
  readonly quantity: number;
  readonly seat: number;
  readonly course: number;
  readonly note: string;
  /** Sent, not to be cooked yet. */
  readonly isHeld: boolean;
  /** When a line on hold fires by itself. */
  readonly fireAt?: number;
  /** What the guest was told that one of it costs. */
  readonly promised?: number;
}

export interface OrderDraft {
  readonly checkId: string;
  readonly orderId: string;
  readonly lines: readonly LineDraft[];
  /** Whoever sends it knows how long the kitchen takes; false: tell them first. Absent: a device that does not ask. */
  readonly acceptsWait?: boolean;
}

/** One submission onto an open check: prices and availability are the menu's of this moment; what is not held is fired. */
export function sendOrder(state: State, context: Context, draft: OrderDraft): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, draft.checkId);
  if (state.order.has(draft.orderId)) throw new Conflict('order/known', 'This order was already sent.');
  must(draft.lines.length > 0, 'order/empty', 'There is nothing on this order yet.');
  must(new Set(draft.lines.map((line) => line.lineId)).size === draft.lines.length, 'line/repeated', 'Two lines bear the same id.');
  const drafted = draft.lines.map((line) => newLine(state, context, check, draft, line));
  const { lines, changes: reasons } = discountNewLines(state, context, check, drafted);
  mustBePromised(draft.lines, lines);
  const order = { id: draft.orderId, checkId: check.id, sentBy: context.who.memberId, deviceId: context.who.deviceId, sentAt: context.now };
  const sent: Change[] = [add('order', order), ...reasons, ...lines.map((line) => add('line', line)), ...takePortions(state, draft.lines)];
  if (check.droppedAt !== null) sent.push(set('check', check.id, { droppedAt: null }));
  const events: Happening[] = [{ type: 'order.sent', changes: sent }];
  const toFire = lines.filter((_, at) => !draft.lines[at]!.isHeld);
  mustHaveRoom(state, context.now, draft.acceptsWait, toFire);
  if (toFire.length > 0) events.push({ type: 'lines.fired', changes: fireLines(state, context, check, toFire) });
  return happened(...withLaterCourses(state, events));
}

function newLine(state: State, context: Context, check: Check, draft: OrderDraft, line: LineDraft): Line {
  if (state.line.has(line.lineId)) throw new Conflict('line/known', 'This line was already sent.');
  return {
    ...asOrdered(state, context, line),
    id: line.lineId,
    checkId: draft.checkId,
    orderId: draft.orderId,
    quantity: line.quantity,
    seat: line.seat,
    course: line.course,
    note: line.note,
    discounts: [],
    allergies: allergiesAt(state, check, line.seat),
    fireAt: waitsUntil(context, line),
    status: 'held',
    sentAt: context.now,
    firedAt: null,
    readyAt: null,
    servedAt: null,
    voidedAt: null,
  };
}

function waitsUntil(context: Context, { fireAt, isHeld }: LineDraft): number | null {
  if (fireAt === undefined) return null;
  must(isHeld, 'line/not-held', 'Only a line on hold fires at a time.');
  mustBeSoon(context, fireAt);
  return fireAt;
}
